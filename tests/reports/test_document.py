"""Documents as data."""

import pytest

from quizapp.reports.document import Table


def test_row_of_another_length_than_the_headings_is_refused() -> None:
    with pytest.raises(ValueError, match="not as long"):
        Table(("Topic", "Points"), (("Lungs",),))
