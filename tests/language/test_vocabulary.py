from __future__ import annotations

from newslint.language.vocabulary import Vocabulary

COPY = "“Go,” he said—twice. (The U.S. ban) Go/no-go e-mail's\n\n… Twice"


def test_words_are_as_they_stand_without_the_marks_around_them() -> None:
    assert Vocabulary(COPY).words == {"Go", "he", "said", "twice", "The", "U.S", "ban", "no-go", "e-mail's", "Twice"}


def test_words_in_lower_case() -> None:
    words = Vocabulary(COPY).in_lower_case
    assert words == {"go", "he", "said", "twice", "the", "u.s", "ban", "no-go", "e-mail's"}
