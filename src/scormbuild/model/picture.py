"""What can be known of a picture from its bytes."""

from io import BytesIO

import imagesize


def pixels(content: bytes) -> tuple[int, int] | None:
    """Width and height as a picture states them; None where it does not, or is no picture."""
    try:
        width, height = imagesize.get(BytesIO(content))
    except (ValueError, OverflowError, OSError):
        return None
    return (round(width), round(height)) if width > 0 and height > 0 else None
