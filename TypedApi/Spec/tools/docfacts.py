"""Facts about parameters and results that docstrings state; never their sentences."""

import ast
import inspect
import re
import textwrap
from functools import cache

ARGUMENTS = ("args", "arguments", "call arguments", "arg", "init args")
RETURNS = ("returns", "return", "call returns")
HEADER = re.compile(r"^(?:#+ )?([A-Z][\w ]{2,40}):?$")
ENTRY = re.compile(r"^[-*]?\s*`?(\*{0,2}\w+`?(?:\s*,\s*`?\*{0,2}\w+`?)*)\s*(?:\([^)]*\))?\s*:(?:\s|$)(.*)")
COUNTS = {"1": 1, "2": 2, "two": 2, "3": 3, "three": 3, "4": 4, "four": 4, "6": 6}
WORDS = [
    ("int", r"\bints?\b|\bintegers?\b"),
    ("float", r"\bfloats?\b|\bfloating\b|\bpython float"),
    ("bool", r"\bbool(ean)?s?\b|\bwhether\b"),
    ("str", r"\bstr(ing)?s?\b|\bnames?\b|\"\w+\""),
    ("tuple", r"\btuples?\b"),
    ("list", r"\blists?\b"),
    ("dict", r"\bdict(ionary|ionaries|s)?\b"),
    ("tensor", r"\btensors?\b|\btensor-like\b|\bkerastensors?\b"),
    ("array", r"\barrays?\b|\bndarray\b"),
    ("callable", r"\bcallables?\b|\bfunctions?\b"),
    ("dtype", r"\bdtypes?\b|\bdata type\b"),
    ("path", r"\bpaths?\b|\bpathlib\b"),
    ("initializer", r"\binitializers?\b"),
    ("regularizer", r"\bregularizers?\b"),
    ("constraint", r"\bconstraints?\b"),
    ("optimizer", r"\boptimizers?\b"),
    ("schedule", r"\bschedules?\b|\blearningrateschedule\b"),
    ("loss", r"\bloss (instance|object|function)\b|\bkeras\.losses\b"),
    ("metric", r"\bmetrics? (instance|object|function)s?\b|\bkeras\.metrics\b"),
    ("layer", r"\blayers?\b"),
    ("model", r"\bmodels?\b"),
    ("callback", r"\bcallbacks?\b"),
    ("dataset", r"\bdatasets?\b"),
    ("generator", r"\bgenerators?\b"),
    ("iterable", r"\biterables?\b|\biterators?\b"),
    ("shape", r"\bshapes?\b"),
    ("scalar", r"\bscalars?\b"),
]
WORDS = [(name, re.compile(pattern)) for name, pattern in WORDS]
TUPLE = re.compile(r"\b(tuple|list)(?:/list|/tuple| or list)? of (?:length )?(\d|two|three|four)?\s*"
                   r"(?:positive )?(ints?|integers?|floats?|strings?|tensors?)\b")
ELEMENTS = {"ints": "int", "int": "int", "integer": "int", "integers": "int", "float": "float",
            "floats": "float", "string": "str", "strings": "str", "tensor": "tensor", "tensors": "tensor"}
SENTENCE = re.compile(r"(?<=[a-z0-9)`\"'])[.;:](?:\s|$)")
CLAUSE = re.compile(r", (?!or |an? |lists?\b|tuples?\b|ints?\b|integers?\b|floats?\b|str|none|`)|\b(?:to|that|which|for) ")
NONE = re.compile(r"`?\bNone\b`?")
DEPRECATED = re.compile(r"\bdeprecated\b", re.IGNORECASE)


@cache
def docstring(node):
    """The definition's own docstring, or the one that its module assigns to it."""
    text = ast.get_docstring(node)
    return text or inspect.cleandoc(getattr(node, "assigned_docstring", ""))


@cache
def sections(text):
    """Section title in lower case → its dedented text."""
    found, title = {}, ""
    for line in text.splitlines():
        header = HEADER.match(line) if line == line.lstrip() else None
        if header and (line.endswith(":") or line.startswith("#")):
            title = header[1].lower()
        else:
            found[title] = found.get(title, "") + line + "\n"
    return {title: textwrap.dedent(body) for title, body in found.items()}


@cache
def argument_texts(node):
    """Parameter name → what the docstring says about it."""
    found = {}
    for title, body in sections(docstring(node)).items():
        if title in ARGUMENTS:
            for names, text in _entries(body):
                for name in re.findall(r"\w+", names):
                    found.setdefault(name, text)
    return found


def _entries(body):
    current = None
    for line in body.splitlines():
        entry = ENTRY.match(line) if line == line.lstrip() else None
        if entry:
            if current:
                yield current
            current = (entry[1], entry[2])
        elif current:
            current = (current[0], f"{current[1]} {line.strip()}")
    if current:
        yield current


def returns_text(node):
    found = sections(docstring(node))
    return next((found[title] for title in RETURNS if title in found), "")


def type_words(text):
    """Normalised type words: of the first clause when it names a type, else of the first sentence."""
    sentence = SENTENCE.split(text, maxsplit=1)[0].lower()
    found = _words(CLAUSE.split(sentence, maxsplit=1)[0]) or _words(sentence)
    return list(dict.fromkeys(found + (["None"] if says_none(text) else [])))


def result_words(node):
    """Type words of the section on results; a tensor's shape and dtype are no types of their own."""
    words = type_words(returns_text(node))
    return [word for word in words if "tensor" not in words or word not in ("shape", "dtype", "array", "scalar")]


def _words(text):
    found = [_tuple_type(match) for match in TUPLE.finditer(text)]
    rest = TUPLE.sub(" ", text)
    return found + [name for name, pattern in WORDS if pattern.search(rest)]


def _tuple_type(match):
    count = COUNTS.get(match[2] or "")
    return f"{match[1]}[{ELEMENTS[match[3]]}{f'*{count}' if count else ''}]"


def says_none(text):
    return bool(NONE.search(text))


def quoted_values(text):
    """Strings that stand in double quotes, as accepted values are written."""
    return sorted({value for value in re.findall(r"\"([A-Za-z0-9][\w.+/-]*)\"", text)}
                  | {value for value in re.findall(r"(?<![\w`])'([A-Za-z][\w.+/-]*)'", text)})


def is_deprecated(node):
    """Said by the docstring's first paragraph, a decorator, or a message that names the function itself."""
    head = docstring(node).split("\n\n")[0]
    marks = " ".join(ast.unparse(decorator) for decorator in node.decorator_list)
    said = DEPRECATED.search(head) or DEPRECATED.search(marks)
    return bool(said) or (isinstance(node, ast.FunctionDef) and node.name in _deprecated_words(node))


def is_deprecated_parameter(name, node):
    """Said by the parameter's entry or by a message of the function."""
    return bool(DEPRECATED.search(argument_texts(node).get(name, ""))) or name in _deprecated_words(node)


@cache
def _deprecated_words(node):
    """Names in back quotes that a message of the code calls deprecated."""
    texts = [item.value for item in ast.walk(node) if isinstance(item, ast.Constant) and isinstance(item.value, str)]
    found = set()
    for text in texts:
        if text not in _docstrings(node):
            found.update(re.findall(r"`(?:\w+\.)*(\w+)(?:\(\)|=\w+)?`(?: \w+)?,? (?:is|has been|which is) deprecated", text))
    return found


def _docstrings(node):
    return [item.value.value for item in ast.walk(node) if isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant)]
