import pytest

from briefgen.read.captions import is_caption

CAPTIONS = """The mayor opens the bridge in Elmsund, August 21, 2025. Jane Doe/Reuters
FILE - The mayor speaks to reporters in Elmsund, March 3, 2024. (AP Photo/Jane Doe)
FILE PHOTO: The old quay in winter
The mayor (not pictured) is greeted by the county governor.
Photo: Elmsund Municipality
Image: A map of the delta
Jane Doe/Getty Images
Getty Images
The quay after the storm. Photo: Jane Doe / Elmsund Municipality
The quay after the storm. D. Amrein/Northern Wire
The quay after the storm. REUTERS/Jane Doe/File Photo
Image copyright Getty Images Image caption The quay in 2019
In this March 3, 2024 file photo, the mayor speaks to reporters.
The mayor shakes hands with the builder of the quay during a visit to the port of Elmsund on April 27, 2024.
The old quay in winter. Jane Doe/Elmsund Images, FILE
Workers stand beside the broken crane in Elmsund, Oct. 3, 2023, the day after the storm.
Two ministers on their way to the talks. (Photo by Jane Doe)
""".splitlines()
PROSE = """The photo of the meeting was shown in court, and the judge asked who had taken it.
Close allies of the mayor said that she would run again.
The ratio of men/women in parliament has not changed.
The picture: a county without money, and a bridge without a road.
He shared the image with Reuters.
The board makes its accounts public each spring, as it has done since the storm of March 1987.
The mayor signed the treaty in Elmsund on April 27, 2024, and left for the capital.
The agency said on Friday that the ferry/train link would stay.
Videos of the storm were still being checked on Monday.
""".splitlines()


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions_and_credits_are_known(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("line", PROSE)
def test_prose_about_pictures_is_left_alone(line: str) -> None:
    assert not is_caption(line)
