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
        skip to main content|skip to content|skip to navigation|skip to footer|skip to search
        skip navigation|skip ad|skip to article|skip to main|skip advertisement|skip to primary content
        jump to content
    """,
    Furnishing.MENU: """
        menu|main menu|toggle navigation|toggle menu|open menu|close menu|site menu|navigation|primary menu
        full menu|hamburger menu|sections|all sections|browse|site index|our network|show more|more
        view more|expand|secondary menu|main navigation|open navigation menu|open navigation
        close navigation|show navigation|edition|breadcrumb|breadcrumbs|you are here|switch edition
        choose edition|quick links|explore more|close|loading|loading...|home|homepage|back to home
        front page|today's paper|e-paper|epaper
    """,
    Furnishing.PAGE_CONTROL: """
        back to top|scroll to top|return to top|back to homepage|return to homepage|next article
        previous article|next|previous|prev|next post|previous post|load more|view all|see all|view gallery
        play video|watch video|play|pause|toggle caption|next page|text size|+text size|small|medium|large
        increase font size|decrease font size|dark mode|light mode|listen to this article|listen
        listen to article|read in app|open in app|gift article|gift this article|reprints
        reprints & permissions|request reprints|print this page|print article|continue reading|keep reading
        show all|story continues below|article continues below|story continues below advertisement
    """,
    Furnishing.SEARCH_BOX: """
        search|search menu|show search|search input|submit search|search jobs|open search|close search
        search the site|search site|search for:|search...|go|enter search term|search here|clear filters
    """,
    Furnishing.SHARE_BAR: """
        share|share this|share this article|share this story|share article|share story|social sharing
        share this page|share this post|tweet|pin|pin it|facebook|twitter|x|whatsapp|linkedin|reddit
        pinterest|tumblr|telegram|flipboard|messenger|email|e-mail|mail|print|copy link|link copied|copy
        bookmark|save|save for later|save article|share save|email link|email this|email this article
        more sharing options|pocket|instagram|youtube|snapchat|threads|bluesky|tiktok|line|copy url
        follow us|follow us on facebook|shares|retweet|follow us on twitter|follow|share via email
        share on x|share with friends|facebook twitter email|message|facebook twitter|like this
        like us on facebook|google+|stumbleupon|get in touch|share this item on facebook|share options
        share tools|share icon|forward
    """,
    Furnishing.LOGIN_LINK: """
        log in|login|log out|logout|sign in|sign out|signin|register|my account|account|create account
        sign in or register|my profile|profile|create free account|create an account|log in or register
        sign in or create an account|manage account|welcome|redeem|sign in/register|my feed|saved articles
        my subscriptions|forgot password|forgot your password|remember me
    """,
    Furnishing.RELATED_LINKS: """
        related|related articles|related stories|related story|related news|related posts|related content
        related topics|related coverage|read next|read more|read also|also read|see also|more stories
        more news|more like this|up next|recommended|recommended for you|recommended stories
        recommended reading|you may also like|you might also like|you may like|you might like
        more from this section|most read|most popular|most viewed|most commented|popular|most recent
        trending|trending now|trending topics|trending stories|latest|latest news|latest stories|top stories
        latest posts|latest headlines|latest videos|top news|editor's picks|editors' picks|don't miss
        in case you missed it|must read|must reads|more on this story|more on this topic|more headlines
        popular stories|popular posts|popular now|recent posts|recent stories|recent articles
        what to read next|keep on reading|from our partners|around the web|from the web|more in this section
        other stories|other news|today's top stories|featured|featured stories|in focus|latest updates
        more coverage|read more stories|more from author|suggested reading|related videos|watch next
        top videos|you may have missed|next up|more for you|best of|more stories like this|stories for you
        further reading
    """,
    Furnishing.TAGS: """
        tags|topics|filed under|categories|tagged|in this article|more about|keywords|related tags
        explore topics|more on
    """,
    Furnishing.ADVERTISEMENT: """
        advertisement|advertising|advertisements|ad|ads|sponsored|sponsored content|paid content|promoted
        promoted content|sponsored features|sponsored stories|partner content|advertise with us|advertise
        ad policy|place an ad|paid post|paid partner content|ads by google|ad feedback|report this ad
        remove ads|commercial|scroll to continue
    """,
    Furnishing.FOOTER: """
        about|about us|contact|contact us|careers|jobs|privacy|privacy policy|cookie policy|terms
        terms of use|terms of service|terms & conditions|terms and conditions|site map|sitemap|help|faq|faqs
        rss|rss feed|help center|customer service|accessibility|accessibility statement|corrections policy
        editorial standards|code of ethics|privacy notice|do not sell my personal information
        your privacy choices|ad choices|adchoices|disclaimer|imprint|work with us|work for us|site feedback
        feedback|legal|follow us on|newsroom ethics|community guidelines|submission guidelines|send us a tip
        submit a news tip|report error|our standards|report an error|suggest a correction
        report a correction|submit a correction|corrections and clarifications|mobile|our team|our history
        press office|media kit|powered by wordpress|terms and privacy
    """,
    Furnishing.COOKIE_NOTICE: """
        accept all|accept all cookies|accept cookies|reject all|manage preferences|cookie settings
        manage cookies|cookie preferences|allow all|confirm my choices|manage consent preferences
        strictly necessary cookies|performance cookies|functional cookies|targeting cookies|always active
        privacy preferences|i agree|got it|accept|manage consent|privacy settings|cookie consent|cookies
    """,
    Furnishing.COMMENT_COUNT: """
        comment|comments
    """,
    Furnishing.COMMENT_FORM: """
        leave a reply|leave a comment|leave comment|post a comment|add a comment|add comment|write a comment
        your comment|write a comment...|submit comment|post comment|cancel reply|leave a reply cancel reply
        your email address|your email address will not be published|reply|view comments|show comments
        hide comments|read comments|join the conversation|join the discussion|start the conversation
        be the first to comment|comments are closed|log in to leave a comment|log in to comment
        log in to post a comment|login to comment|sign in to comment|login to leave a comment
        you must be logged in to post a comment|leave a comment below|all comments|view all comments
        comment section|comment policy|comments policy|please log in to comment|have your say
        what do you think|load comments|facebook comments|show all comments
        save my name, email, and website in this browser for the next time i comment
        required fields are marked|post reply|website|sort by newest|sort by oldest|comments disabled
        comments have been disabled|comments on this article are closed|share your thoughts
        tell us what you think
    """,
    Furnishing.NEWSLETTER_BOX: """
        newsletter|newsletters|newsletter sign up|newsletter signup|sign up|sign up now|sign up here
        sign me up|sign up for our newsletter|subscribe to our newsletter|get our newsletter
        get the newsletter|join our newsletter|our newsletters|free newsletter|daily newsletter
        email address|enter your email|enter your email address|your email|get the latest news
        email newsletters|get breaking news alerts|breaking news alerts|email sign up|sign up for free
        sign up for our free newsletter|stay informed|stay connected|never miss a story|in your inbox
    """,
    Furnishing.SUBSCRIPTION_OFFER: """
        subscribe|subscribe now|subscribe today|subscribe here|subscribe to continue
        subscribe to continue reading|subscriber only|subscribers only|for subscribers|subscriber exclusive
        premium|premium content|become a member|become a subscriber|already a subscriber|already subscribed
        support us|support our work|donate|donate now|support our journalism|support local journalism
        support independent journalism|make a donation|contribute|give now|unlock this article
        start your free trial|this content is reserved for subscribers only|start a free trial
        create a free account|subscribe for unlimited access|view offers|see subscription options
        view more offers|home delivery|digital access|gift subscriptions|support the paper|register for free
        join today|join now|support
    """,
    Furnishing.AUTHOR_BOX: """
        about the author|about the authors|about the writer|about the reporter|more posts
        more by this author|meet the author|author bio|view author archive|view all posts
        view author profile|author profile|contact the author|view full bio|see all posts|more by author
        about author|author|posted by|author archive|read more stories by|follow the author
        more from this author
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
