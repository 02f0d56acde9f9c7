"""The words of dummy text.

Source: the passage that printers made from Cicero's "De finibus bonorum et malorum" (1.10.32-33), as layout
programs have shipped it since the 1980s, with the extension that web generators add to it.
"""

from __future__ import annotations

SIGNATURE = frozenset(
    """
    accusantium adipisci adipiscing adipisicing aliqua aliquam aliquip amet aperiam architecto aspernatur aute
    beatae bibendum blandit cillum commodo condimentum consectetuer consectetur consequat cubilia culpa
    cupidatat curabitur curae cursus dapibus deserunt dignissim dolor dolore dolorem doloremque dolores donec
    duis eaque egestas eius eiusmod elit eos euismod excepteur exercitation explicabo facilisis fames faucibus
    fermentum feugiat fugiat fusce gravida habitant iaculis incididunt integer interdum ipsam ipsum irure
    labore laboris laborum laudantium lectus lobortis lorem luctus maecenas malesuada mattis mauris molestie
    mollit morbi natus nemo nesciunt netus nibh nisi nostrud numquam nunc occaecat officia ornare pariatur
    pellentesque perspiciatis pharetra phasellus placerat porro posuere praesent proident quasi quia quisquam
    quisque ratione reprehenderit rhoncus sagittis scelerisque senectus sequi sint sollicitudin suspendisse
    tellus tincidunt totam tristique turpis ullamco ullamcorper ultrices vehicula velit venenatis veniam vestibulum
    vivamus viverra voluptas voluptate voluptatem volutpat vulputate
    """.split()  # noqa: SIM905
)
"""Words that are met in dummy text and hardly elsewhere, lower case."""

COMMON = frozenset(
    """
    a ab ac ad alias amet anim ante arcu at atque aut autem consequuntur cum dis do ea enim erat eros esse est
    et eu ex fugit hac harum hic id illo illum in inventore iste ita iusto justo lacus leo libero magna magni
    maxime metus mi minim modi molestias nam nec neque nihil non nulla odio omnis orci pede
    perferendis porta porttitor possimus pretium primis proin pulvinar purus quae quam quas qui quidem quis
    quos rem repellendus risus rutrum sapien sed sem semper sit sociis sodales sunt tempor tempora tempus
    tortor ultricies unde urna ut varius vel velit  veritatis vero vitae vivamus
    """.split()  # noqa: SIM905
)
"""Words that stand between them and in other Latin too, lower case."""
