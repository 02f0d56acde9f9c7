"""What the furniture of news pages says in whole lines, by what it is.

Compiled for newslint from the templates of the content systems that most news sites run on (WordPress, Drupal, Arc,
Brightspot and their common themes) and the usual wording of consent and subscription tools.
Phrases are lower case, without the marks around them.
"""

from __future__ import annotations

from functools import cache

from newslint.anatomy.furniture_kinds import Furnishing

PHRASES: dict[Furnishing, str] = {
    Furnishing.SKIP_LINK: """
        jump to content|skip ad|skip advertisement|skip navigation|skip to article|skip to content|skip to footer
        skip to main|skip to main content|skip to navigation|skip to primary content|skip to search
    """,
    Furnishing.MENU: """
        all sections|back to home|breadcrumb|breadcrumbs|browse|choose edition|close|close menu|close navigation
        e-paper|edition|epaper|expand|front page|hamburger menu|home|homepage|loading|loading...|main menu
        main navigation|menu|more|navigation|open menu|open navigation|open navigation menu|primary menu|quick links
        secondary menu|sections|show more|show navigation|site index|site menu|switch edition|today's paper
        toggle menu|toggle navigation|view more|you are here
    """,
    Furnishing.PAGE_CONTROL: """
        article continues below|back to homepage|back to top|continue reading|dark mode|decrease font size
        gift article|gift this article|increase font size|keep reading|large|light mode|listen|listen to article
        listen to this article|load more|medium|next|next article|next page|next post|open in app|pause|play
        play video|prev|previous|previous article|previous post|print article|print this page|read in app|reprints
        reprints & permissions|request reprints|return to homepage|return to top|scroll to top|see all|show all
        small|story continues below|story continues below advertisement|text size|view all|view gallery|watch video
    """,
    Furnishing.SEARCH_BOX: """
        clear filters|close search|enter search term|go|open search|search|search for:|search here|search input
        search menu|search site|search the site|search...|show search|submit search
    """,
    Furnishing.SHARE_BAR: """
        bluesky|bookmark|copy|copy link|copy url|e-mail|email|email link|email this|email this article|facebook
        facebook twitter|flipboard|follow|follow us|follow us on facebook|follow us on twitter|forward|google+
        instagram|like this|like us on facebook|line|link copied|linkedin|mail|messenger|more sharing options|pin
        pin it|pinterest|pocket|print|reddit|retweet|save|save article|save for later|share|share article|share icon
        share on x|share options|share story|share this|share this article|share this page|share this post
        share this story|share tools|share via email|share with friends|shares|snapchat|social sharing|stumbleupon
        telegram|threads|tiktok|tumblr|tweet|twitter|whatsapp|x|youtube
    """,
    Furnishing.LOGIN_LINK: """
        account|create account|create an account|create free account|forgot password|forgot your password|log in
        log in or register|log out|login|logout|manage account|my account|my profile|my subscriptions|profile
        register|remember me|saved articles|sign in|sign in or create an account|sign in or register|sign out|signin
    """,
    Furnishing.RELATED_LINKS: """
        also read|around the web|best of|don't miss|editor's picks|editors' picks|featured|featured stories
        from our partners|from the web|further reading|in case you missed it|latest|latest headlines|latest news
        latest posts|latest stories|latest updates|latest videos|more coverage|more for you|more from author
        more from this section|more headlines|more in this section|more like this|more news|more on this story
        more on this topic|more stories|more stories like this|most commented|most popular|most read|most recent
        most viewed|must read|must reads|next up|other news|other stories|popular|popular now|popular posts
        popular stories|read also|read more|read more stories|read next|recent articles|recent posts|recent stories
        recommended|recommended for you|recommended reading|recommended stories|related|related articles
        related content|related coverage|related news|related posts|related stories|related story|related topics
        related videos|see also|stories for you|suggested reading|today's top stories|top news|top stories
        top videos|trending|trending now|trending stories|trending topics|up next|watch next|what to read next
        you may also like|you may have missed|you may like|you might also like|you might like
    """,
    Furnishing.TAGS: """
        categories|explore topics|filed under|in this article|keywords|more about|more on|related tags|tagged|tags
        topics
    """,
    Furnishing.ADVERTISEMENT: """
        ad|ad feedback|ad policy|ads|ads by google|advertise|advertise with us|advertisement|advertisements
        advertising|commercial|paid content|paid partner content|paid post|partner content|place an ad|promoted
        promoted content|remove ads|report this ad|scroll to continue|sponsored|sponsored content|sponsored stories
    """,
    Furnishing.FOOTER: """
        about|about us|accessibility|accessibility statement|ad choices|adchoices|careers|code of ethics
        community guidelines|contact|contact us|cookie policy|corrections and clarifications|corrections policy
        customer service|disclaimer|do not sell my personal information|editorial standards|faq|faqs|feedback
        follow us on|help|help center|imprint|jobs|legal|media kit|newsroom ethics|our team|powered by wordpress
        press office|privacy|privacy notice|privacy policy|report a correction|report an error|report error|rss
        rss feed|send us a tip|site feedback|site map|sitemap|submission guidelines|submit a correction
        submit a news tip|suggest a correction|terms|terms & conditions|terms and conditions|terms and privacy
        terms of service|terms of use|work for us|work with us|your privacy choices
    """,
    Furnishing.COOKIE_NOTICE: """
        accept|accept all|accept all cookies|accept cookies|allow all|always active|confirm my choices
        cookie consent|cookie preferences|cookie settings|cookies|functional cookies|got it|i agree|manage consent
        manage consent preferences|manage cookies|manage preferences|performance cookies|privacy preferences
        privacy settings|reject all|strictly necessary cookies|targeting cookies
    """,
    Furnishing.COMMENT_COUNT: """
        comment|comments
    """,
    Furnishing.COMMENT_FORM: """
        add a comment|add comment|all comments|be the first to comment|cancel reply|comment policy|comment section
        comments are closed|comments disabled|comments have been disabled|comments on this article are closed
        comments policy|facebook comments|have your say|hide comments|join the conversation|join the discussion
        leave a comment|leave a comment below|leave a reply|leave a reply cancel reply|leave comment|load comments
        log in to comment|log in to leave a comment|log in to post a comment|login to comment
        login to leave a comment|please log in to comment|post a comment|post comment|post reply|read comments|reply
        required fields are marked|save my name, email, and website in this browser for the next time i comment
        share your thoughts|show all comments|show comments|sign in to comment|sort by newest|sort by oldest
        start the conversation|submit comment|tell us what you think|view all comments|view comments|website
        what do you think|write a comment|write a comment...|you must be logged in to post a comment|your comment
        your email address|your email address will not be published
    """,
    Furnishing.NEWSLETTER_BOX: """
        breaking news alerts|daily newsletter|email address|email newsletters|email sign up|enter your email
        enter your email address|free newsletter|get breaking news alerts|get our newsletter|get the latest news
        get the newsletter|in your inbox|join our newsletter|never miss a story|newsletter|newsletter sign up
        newsletter signup|newsletters|our newsletters|sign me up|sign up|sign up for free
        sign up for our free newsletter|sign up for our newsletter|sign up here|sign up now|stay connected
        stay informed|subscribe to our newsletter|your email
    """,
    Furnishing.SUBSCRIPTION_OFFER: """
        already a subscriber|already subscribed|become a member|become a subscriber|contribute|create a free account
        digital access|donate|donate now|for subscribers|gift subscriptions|give now|home delivery|join now
        join today|make a donation|premium|premium content|register for free|see subscription options
        start a free trial|start your free trial|subscribe|subscribe for unlimited access|subscribe here
        subscribe now|subscribe to continue|subscribe to continue reading|subscribe today|subscriber exclusive
        subscriber only|subscribers only|support|support independent journalism|support local journalism
        support our journalism|support our work|support us
    """,
    Furnishing.AUTHOR_BOX: """
        about author|about the author|about the authors|about the reporter|about the writer|author|author archive
        author bio|author profile|contact the author|follow the author|meet the author|more by author
        more by this author|more from this author|more posts|posted by|read more stories by|see all posts
        view all posts|view author archive|view author profile|view full bio
    """,
}


@cache
def kinds_of_phrases() -> dict[str, Furnishing]:
    """Each phrase, without the marks at its end, to its kind."""
    return {
        phrase.strip().rstrip(".…:!*? "): kind
        for kind, phrases in PHRASES.items()
        for phrase in phrases.replace("\n", "|").split("|")
        if phrase.strip()
    }
