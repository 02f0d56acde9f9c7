"""boilerplate/subscription"""

from __future__ import annotations

from newslint import Example, Severity
from newslint_boilerplate.blocks import FurnitureRule

_STORY = "The council voted on Tuesday to rebuild the harbor wall before winter, and to pay for it with a new fee."


class Subscription(FurnitureRule):
    """A newsletter box, a subscription offer or a text-message sign-up stands in the copy.

    Why: it sells the page's services in the middle of the reporting, and on another page it sells the wrong ones.

    Do: cut it. An offer that the desk wants belongs in the template.
    """

    id = "boilerplate/subscription"
    severity = Severity.WARNING
    family = "subscription"

    flagged = [
        Example(
            text=f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nSign up for our newsletter\n\nWork begins in May.\n",
            words="Sign up for our newsletter",
            becomes=f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nWork begins in May.\n",
        ),
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nSubscribe now for unlimited access",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nBy entering your mobile number you agree to receive updates. "
        "Text STOP to leave the list.",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nGet the week’s best stories delivered to your inbox.",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nAlready a subscriber? Log in",
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}\n\nPlease support our journalism with a gift.",
    ]
    accepted = [
        f"Harbor Wall to Be Rebuilt\n\n{_STORY}",
        "Subscribers to the city’s alerts were told at noon that the bridge was closed.",
        "Residents can sign up for the class at the library, Ms. Ortega said on Monday.",
        "By providing phones to every guard, the county hopes to end the shortage.",
        "“Sign up for the course,” the sergeant told the recruits, “and you will not regret it.”",
    ]
