"""What the system says when it cannot write, in words with a way out."""

import errno

from briefgen.errors import DeliverError
from briefgen.model.notice import Where

_SPACE = "free some space there, or choose another place with -o"
_PLACE = "choose a folder you may write to with -o"
_SAYINGS = {
    errno.ENOSPC: ("the disk is full", _SPACE),
    errno.EDQUOT: ("your disk quota is used up", _SPACE),
    errno.EFBIG: ("the file is larger than the system allows", _SPACE),
    errno.EACCES: ("may not be written by you", _PLACE),
    errno.EPERM: ("may not be written by you", _PLACE),
    errno.EROFS: ("is on a disk that can only be read", _PLACE),
    errno.ENAMETOOLONG: ("the name is too long", "give a shorter name with -o"),
    errno.ENOENT: ("its folder does not exist", "make the folder first, or choose another with -o"),
    errno.ENOTDIR: ("a part of its path is a file, not a folder", "choose a folder with -o"),
    errno.EISDIR: ("is a folder", "give the name of a file in it with -o"),
}


def failure(error: OSError, address: str) -> DeliverError:
    """The system's refusal as an error of ours."""
    what, fix = _SAYINGS.get(error.errno or 0, (f"cannot be written: {error.strerror or error}", _PLACE))
    return DeliverError(what, where=Where(address), fix=fix)
