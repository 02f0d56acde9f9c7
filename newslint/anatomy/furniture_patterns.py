"""How lines of page furniture begin, by what they are, and what gives one away wherever it stands.

Compiled for newslint from the templates of the content systems that most news sites run on (WordPress, Drupal, Arc,
Brightspot and their common themes) and the usual wording of consent and subscription tools.
"""

from __future__ import annotations

from newslint.anatomy.furniture_kinds import Furnishing

PATTERNS: dict[Furnishing, tuple[tuple[str, str], ...]] = {
    Furnishing.SKIP_LINK: (
        ("jump skip", r"(?:skip|jump) (?:to|past|over)\b[\w ]{0,40}$"),
        ("skip", r"skip to (?:main )?content"),
    ),
    Furnishing.MENU: (
        (
            "close hide open show toggle",
            r"(?:open|close|toggle|show|hide) (?:the |main |site |side)?(?:menu|navigation|search|sub-?menu)\b",
        ),
    ),
    Furnishing.SEARCH_BOX: (("search", r"search(?: for| by| the| this)\b[\w\s]{0,30}:?$"),),
    Furnishing.SHARE_BAR: (
        (
            "pin post save send share tweet",
            r"(?:share|post|save|tweet|send|pin) (?:this|it|to|on|via|with|by)\b(?: \w+){0,3}(?: (?:facebook"
            r"|twitter|x|whatsapp|linkedin|email|e-mail|reddit|pinterest|telegram|messenger|friends?))?[.:]?$",
        ),
        (
            "comment email print share tweet",
            r"(?:share|tweet|email|print|comment) this (?:article|story|page|post|item)\b",
        ),
        ("like pin share tweet", r"(?:share ?|tweet ?|pin ?|like ?)\d[\d.,]*k?$"),
        ("#", r"\d[\d.,]*k?\s?(?:shares?|views?|likes?|reactions?|retweets?)$"),
        ("find follow join like", r"(?:follow|like|find|join) us (?:on|at|via)\b"),
        (
            "copy email facebook instagram linkedin pinterest print reddit share telegram tweet twitter whatsapp",
            r"(?:facebook|twitter|linkedin|whatsapp|email|print|pinterest|reddit|instagram|telegram|tweet|share"
            r"|copy link)(?:[\s,|•·/]*(?:facebook|twitter|linkedin|whatsapp|email|e-mail|print|pinterest|reddit"
            r"|instagram|telegram|tweet|x|share|copy link|youtube|rss|more))+\W*$",
        ),
    ),
    Furnishing.LOGIN_LINK: (
        ("log login please sign signin", r"(?:please )?(?:log|sign) ?in (?:to|or|with|for)\b.{0,60}$"),
        (
            "already don't new",
            r"(?:new to|don.t have an account|already (?:a|have an?) (?:account|member|registered))\b",
        ),
        ("thank", r"thank you for (?:registering|subscribing|signing up)"),
        ("please", r"please (?:log ?in|sign ?in|log ?out)\b"),
        ("you", r"you (?:must|need to) be logged\b"),
    ),
    Furnishing.RELATED_LINKS: (
        (
            "also don't more must read recommended related see watch",
            r"(?:read more|read also|also read|see also|related(?: stor(?:y|ies)| articles?| coverage)?|watch "
            r"also|must read|more|recommended|see more|read next|don.t miss)\s?[:»>|–—-]\s?\S",
        ),
        (
            "all best latest more other top",
            r"(?:more|latest|all|top|other|best) (?:from|by|on|in|news|stories|articles|headlines)\b(?: "
            r"\S+){0,6}$",
        ),
        (
            "featured latest more most popular recommended trending",
            r"(?:most|more|trending|popular|latest|recommended|featured) (?:read|viewed|popular|shared"
            r"|commented|stories|news|posts|articles|videos|topics|in|on|now)\b(?: \S+){0,4}$",
        ),
        ("click tap", r"(?:click|tap) here (?:to|for)\b.{0,60}$"),
        ("click tap", r"(?:click|tap) (?:to|here)\b.{0,40}$"),
    ),
    Furnishing.TAGS: (
        (
            "categories filed keywords more posted tagged tags topics",
            r"(?:tags|topics|filed under|tagged|posted in|categories|keywords|more about|tagged with)\s?[:|]",
        ),
    ),
    Furnishing.ADVERTISEMENT: (
        ("advertisement", r"advertisement\b.{0,40}$"),
        (
            "article page post story this",
            r"(?:this )?(?:article|story|page|post) (?:continues|contains affiliate|may contain affiliate)\b",
        ),
        ("article story", r"(?:story|article) continues (?:below|after)\b"),
        ("when", r"when you (?:purchase|buy) (?:through|something|products|items)\b"),
        (
            "this we",
            r"(?:we|this site) may (?:earn|receive|get) (?:a |an )?(?:small |affiliate )?(?:commission"
            r"|compensation)\b",
        ),
    ),
    Furnishing.FOOTER: (
        ("(c) copyright ©", r"(?:©|\(c\)\s|copyright\s?(?:©|\(c\)|\d{4}))"),
        ("all", r"all (?:contents?|rights|material)\b.{0,30}\b(?:copyright|©|reserved)\b"),
        ("designed developed hosted powered", r"(?:powered|hosted|designed|developed) by\b.{0,30}$"),
        ("for to", r"(?:for|to) (?:reprints?|inquire about|licens|permission)\b"),
        ("to", r"to submit a correction\b"),
        ("the", r"the views expressed (?:here|in)\b"),
        ("this", r"this site is protected by\b"),
        ("this", r"this material may not be (?:published|reproduced)\b"),
    ),
    Furnishing.COOKIE_NOTICE: (
        (
            "by our this we",
            r"(?:we|this (?:site|website)|our (?:site|website|partners)|by (?:using|continuing|clicking"
            r"|browsing))\b.{0,120}\bcookies?\b",
        ),
        ("we your", r"(?:we value|your) privacy\b"),
        ("we", r"we and our (?:\d+ )?partners\b"),
        (
            "accept allow manage reject",
            r"(?:manage|accept|reject|allow) (?:all |your )?(?:cookies?|consent|preferences)\b",
        ),
        ("by", r"by (?:using|continuing|clicking|accessing|visiting)\b.{0,120}\b(?:agree|consent|accept)\b"),
    ),
    Furnishing.COMMENT_COUNT: (
        ("# no", r"(?:(?:no|\d[\d,.]*k?) (?:comments|replies|responses)|1 (?:comment|reply|response))\b\W*$"),
        ("hide load read see show view", r"(?:view|see|show|read|load|hide) (?:all )?(?:\d+ )?comments?\b"),
        ("comment comments", r"comments?\s?[(:]?\s?\d+\s?\)?$"),
        ("#", r"\d+ (?:thoughts|responses|replies) (?:on|to)\b"),
    ),
    Furnishing.COMMENT_FORM: (
        ("add leave post submit write", r"(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment|response)\b"),
        (
            "log login please sign signin",
            r"(?:please )?(?:log|sign) ?in (?:or \w+ )?to (?:leave|post|add|make|write|comment|join|reply"
            r"|read)\b",
        ),
        (
            "you",
            r"you must (?:be )?(?:logged in|log in|sign in|register)\b.{0,80}\b(?:comment|comments"
            r"|commenting|discussion)\b",
        ),
        ("your", r"your (?:e-?mail )?address will not be published"),
        ("save", r"save my name, e-?mail"),
        ("required", r"required fields are marked"),
        ("be first", r"(?:be the )?first to comment\b"),
        ("comment comments", r"comments? (?:are|is|have been|on this)\b.{0,40}\b(?:closed|disabled|moderated|off)\b"),
        ("please", r"please (?:read|see|review|follow|keep)\b.{0,40}\bcomment(?:s|ing)?\b"),
        ("continue join start", r"(?:join|start|continue) the (?:conversation|discussion|debate)\b.{0,60}$"),
        ("have send share", r"(?:send us|share|have) your (?:comments?|thoughts|say|opinion|views?)\b.{0,60}$"),
        ("this", r"this site uses akismet\b"),
        ("notify", r"notify me of (?:new|follow-?up)\b"),
        ("enable", r"enable javascript to view the comments\b"),
        ("please", r"please enable javascript\b"),
    ),
    Furnishing.TEXT_MESSAGE_SIGN_UP: (
        (
            "by",
            r"by (?:providing|entering|submitting|giving|sharing)\b.{0,40}\b(?:phone|mobile|cell|e-?mail"
            r"|number)\b",
        ),
        ("message msg standard", r"(?:standard )?(?:message|msg)(?: and| &)? data rates may apply\b"),
    ),
    Furnishing.NEWSLETTER_BOX: (
        ("by", r"by clicking\b.{0,40}\b(?:sign up|subscribe|submit)\b"),
        ("sign signed", r"(?:sign|signed) up (?:for|to|here|now|today|below)\b.{0,160}$"),
        (
            "get have receive want",
            r"(?:get|receive|have|want) .{0,80}\b(?:newsletter|inbox|in-box|delivered to your|straight to your"
            r"|to your (?:e-?mail|phone))\b",
        ),
        (
            "register subscribe",
            r"(?:subscribe|register) (?:to|for) .{0,60}\b(?:newsletters?|updates|alerts|e-?mails?|briefings?"
            r"|podcast|channel)\b",
        ),
        ("enter join", r"(?:join|enter) (?:our|your|the)\b.{0,60}\b(?:newsletter|e-?mail|mailing list|subscribers)\b"),
        ("daily free our weekly", r"(?:free|daily|weekly|our) .{0,20}\bnewsletters?\b.{0,20}$"),
        ("i", r"i would like to receive\b"),
        ("by", r"by (?:signing up|subscribing|registering)\b"),
        ("best biggest latest the top", r"(?:the )?(?:best|top|biggest|latest) .{0,60}\b(?:inbox|in-box|newsletter)\b"),
        ("you", r"you can (?:unsubscribe|opt out) (?:at )?any ?time\b"),
        ("thank thanks", r"(?:thanks|thank you) for (?:signing up|subscribing)\b"),
        ("please", r"please enter a valid e-?mail\b"),
    ),
    Furnishing.SUBSCRIPTION_OFFER: (
        ("download get install", r"(?:download|get|install) (?:the|our) (?:free )?\w*\s?app\b"),
        ("you you've", r"you(?:'ve| have) (?:\w+ )?(?:free )?(?:articles?|stories) (?:left|remaining)\b"),
        ("to", r"to (?:continue|keep) reading\b|to read (?:more|the full|this)\b.{0,40}\b(?:subscri|sign|log|regist)"),
        ("subscribe", r"subscribe (?:now|today|here|for|to|and|at|\$|£|€)\b.{0,140}$"),
        (
            "join register sign subscribe",
            r"(?:subscribe|register|sign up|join)\W? ?(?:for|from) (?:just|only)\b",
        ),
        (
            "this you you've",
            r"(?:this (?:article|content|story|post) is|you(?:'ve| have)) (?:for|reserved|only|reached|used"
            r"|exclusive|read)\b.{0,60}\b(?:subscribers?|limit|articles?|members?)\b",
        ),
        ("already not", r"(?:already|not) (?:a|an)? ?(?:print |digital )?(?:subscriber|subscribed|member)\b"),
        (
            "enjoyed support",
            r"(?:support|enjoyed?) (?:this|our|the|local|independent|quality)\b.{0,80}\b(?:journalism|work"
            r"|story|reporting)\b",
        ),
        ("be become", r"(?:become|be) (?:a|an) \w* ?(?:member|subscriber|supporter|patron)\b"),
        (
            "enjoy for get start unlock",
            r"(?:get|start|enjoy|unlock|for) (?:full|unlimited|instant|digital|all|your)\b.{0,40}\b(?:access"
            r"|trial|articles?|subscription)\b",
        ),
        (
            "consider donate donating please support supporting",
            r"(?:please )?(?:consider )?(?:donat(?:e|ing)|support(?:ing)?) (?:to |our |the )?.{0,40}"
            r"\b(?:newsroom|journalism)\b",
        ),
        ("create sign", r"(?:create|sign in to) (?:a|an|your) (?:free )?account\b"),
        ("unlimited", r"unlimited (?:digital |online )?access\b"),
    ),
    Furnishing.AUTHOR_BOX: (
        ("about the", r"(?:about )?the authors?\s?:?$"),
        (
            "all more other read see view",
            r"(?:more|all|other|view all|see all|read all|read more) (?:(?:posts?|stories|articles|work) "
            r")?(?:by|from) (?:this author|(?!the\b)[^\W\d_.’'-]+(?: [^\W\d_.’'-]+){1,3})$",
        ),
        ("author", r"author:?\s+[\w.’'-]+(?: [\w.’'-]+){1,3}$"),
        (
            "contact e-mail email follow reach tweet write",
            r"(?:follow|contact|e-?mail|reach|write to|tweet) (?:(?-i:[A-Z])[\w.’'-]+ ){1,4}"
            r"(?:(?:on|at|via) (?!google)|here\b)",
        ),
        (
            "contact e-mail email follow reach",
            r"(?:follow|contact|e-?mail|reach) (?:him|her|them|me|the author|the reporter|the writer)\b(?! with\b)",
        ),
        ("bio contact e-mail email twitter", r"(?:e-?mail|twitter|contact|bio)\s?:\s?\S+@\S+$"),
    ),
}
"""Words that a line of the kind can begin with ("#" is a number), and the pattern of its beginning."""

ANYWHERE: dict[Furnishing, tuple[str, ...]] = {
    Furnishing.FOOTER: (r"\ball rights reserved\b",),
    Furnishing.TEXT_MESSAGE_SIGN_UP: (r"\b(?:text|reply|respond)(?:ing|ed)?\b.{0,20}\b(?-i:STOP)\b",),
    Furnishing.AUTHOR_BOX: (
        r"\b(?:can|may) be (?:reached|contacted|followed) (?:at|via|by|on) (?:\S*@|\(?\d|twitter|e-?mail|phone)",
        r"\btweets at @",
    ),
}
"""What gives a line away wherever it stands in it."""
