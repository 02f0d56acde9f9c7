from __future__ import annotations

from newslint.readers.text_blocks import split_blocks


def texts(copy: str) -> list[str]:
    return [block.text for block in split_blocks(copy)]


def test_one_paragraph_a_line() -> None:
    copy = "Harbor wall to be rebuilt\nThe council voted on Tuesday.\nIt will cost $4 million.\n"
    assert texts(copy) == copy.splitlines()


def test_paragraphs_between_blank_lines() -> None:
    assert texts("One.\n\n\n  Two.  \n\t\nThree.") == ["One.", "Two.", "Three."]


def test_hard_wrapped_wire_copy_is_joined_and_indented_paragraphs_are_parted() -> None:
    copy = (
        "HARBOR WALL SEEN COSTLY\n\n"
        "PORT ALDER, April 3 - The council voted on Tuesday to\n"
        "rebuild the harbor wall that fell in the storm of 1962,\n"
        "and to pay for it with a new fee.\n"
        "    The wall will cost four million dollars, the city\n"
        "engineer said, and take two summers.\n"
        "    Work begins in May.\n"
    )
    assert [" ".join(text.split()) for text in texts(copy)] == [
        "HARBOR WALL SEEN COSTLY",
        "PORT ALDER, April 3 - The council voted on Tuesday to rebuild the harbor wall that fell in the storm of 1962, "
        "and to pay for it with a new fee.",
        "The wall will cost four million dollars, the city engineer said, and take two summers.",
        "Work begins in May.",
    ]


def test_a_text_browsers_wide_lines_are_joined_only_where_they_are_full() -> None:
    full = "The council voted to rebuild the harbor wall that fell in the storm and took the market with it " * 2
    copy = f"{full}and\nthe boats.\nShare\nTweet\n{full}and\nthe nets."
    assert texts(copy) == [f"{full}and\nthe boats.", "Share", "Tweet", f"{full}and\nthe nets."]


def test_full_lines_that_end_sentences_are_paragraphs_of_their_own() -> None:
    copy = "\n".join(
        f"The council voted on item {number} of the list and went on to the next one." for number in range(9)
    )
    assert texts(copy) == copy.splitlines()


def test_list_marks_and_rules_are_left_out() -> None:
    blocks = split_blocks("  • Home\n  • \n  1. News\n━━━━━━\n- wall\n* fee\n___\n")
    assert [block.text for block in blocks] == ["Home", "News", "wall", "fee"]
    assert all(block.bullet for block in blocks)


def test_carriage_returns_belong_to_no_block() -> None:
    for end in ("\r\n", "\r", "\n"):
        copy = end.join(["One.", "", "Two."])
        assert texts(copy) == ["One.", "Two."]
        assert [block.span.of(copy) for block in split_blocks(copy)] == ["One.", "Two."]
