"""A short-lived process that lays out one document, so that the server stays small.

typst maps 80 MB and more, and a page can be asked for that takes for ever. Here that ends a
process which holds nothing but the data of one document, and has limits on time and memory. The
template is ours; the data is read by it as data and never as markup.
"""

import json
import resource
import sys
import tempfile

import typst

SECONDS = 20
MOST_MEMORY = 800_000_000
"""Addresses, not memory in use: the program, the typeface and the stacks are counted whole.

The longest list of a register, 1,000 rows of 11 full cells, was measured to take 600 million.
"""


def main() -> None:
    """Read what to lay out from the standard input, answer with the PDF on the standard output."""
    if sys.platform == "linux":  # macOS refuses any limit on memory
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.buffer.write(lay_out(**json.load(sys.stdin.buffer)))


def lay_out(*, root: str, template: str, fonts: str, data: str) -> bytes:
    """The PDF of a template and its data, as PDF/UA-1 asks."""
    with tempfile.TemporaryDirectory(prefix="no-packages-") as nothing:
        made = typst.compile(
            template,
            root=root,
            font_paths=[fonts],
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"data": data},
            package_path=nothing,
            package_cache_path=nothing,
        )
    return bytes(made)


if __name__ == "__main__":
    main()
