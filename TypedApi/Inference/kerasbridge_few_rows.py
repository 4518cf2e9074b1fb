"""
Products of a few rows with a matrix of weights on Theano, without the copy of the matrix that BLAS makes first.

BLAS's general product puts the whole matrix into another order before it multiplies. For one row that takes ten times as long as
multiplying. What comes out are sums over blocks of the inner axis, each block added up by fused multiply-adds from its start to its end.
The same sums are made here without the copy, so that the results are the same to the last bit. Where blocks end, and for which numbers of
rows this holds, is found by probing BLAS itself; where its sums are of another kind, the product stays with BLAS.
"""
import functools

import numpy
import theano
from keras import backend
from theano.compile.mode import Mode, get_default_mode
from theano.gof import Apply, local_optimizer
from theano.tensor import TensorType, as_tensor_variable, lvector
from theano.tensor.blas import Dot22
from theano.tensor.opt import in2out
from theano.tensor.sharedvar import TensorSharedVariable

MOST_ROWS = 8
MOST_NODES = 256
FEWEST_COLUMNS = 8
FEWEST_WEIGHTS = 1 << 10
FEWEST_COMPARED = 512
MOST_PROBED = 1 << 22
TYPES = {"float32", "float64"}

# After all that looks for products, before what makes operations work in place.
POSITION = 49


class FewRows(Dot22):
    """The product of as many rows with a matrix as are known to give what BLAS gives; others are multiplied by BLAS."""

    def make_node(self, x, y, ends, counts):
        node = super().make_node(x, y)
        return Apply(self, [*node.inputs, as_tensor_variable(ends), as_tensor_variable(counts)], [node.outputs[0].type()])

    def perform(self, node, inputs, outputs):
        super().perform(node, inputs[:2], outputs)

    def infer_shape(self, node, shapes):
        return super().infer_shape(node, shapes[:2])

    def c_support_code(self):
        return super().c_support_code() + SUPPORT

    def c_code(self, node, name, inputs, outputs, sub):
        x, y, ends, counts = inputs
        general = super().c_code(node, name, (x, y), outputs, sub)
        type_name = node.inputs[0].type.dtype_specs()[1]
        return CALL % dict(sub, x=x, y=y, z=outputs[0], ends=ends, counts=counts, type=type_name, general=general)

    def c_code_cache_version(self):
        version = super().c_code_cache_version()
        return version and (1, *version)


SUPPORT = """
static inline npy_float32 kb_fma(npy_float32 a, npy_float32 b, npy_float32 c) { return __builtin_fmaf(a, b, c); }
static inline npy_float64 kb_fma(npy_float64 a, npy_float64 b, npy_float64 c) { return __builtin_fma(a, b, c); }

// The sums of one block stay in registers.
template <typename T, int width>
static void kb_columns(const T* x, const T* y, T* z, npy_intp columns, const npy_int64* ends, npy_intp blocks)
{
    T sums[width] = {0};
    npy_int64 k = 0;
    for (npy_intp block = 0; block < blocks; block++) {
        T sum[width] = {0};
        for (; k < ends[block]; k++)
            for (int m = 0; m < width; m++)
                sum[m] = kb_fma(y[k * columns + m], x[k], sum[m]);
        for (int m = 0; m < width; m++)
            sums[m] += sum[m];
    }
    for (int m = 0; m < width; m++)
        z[m] = sums[m];
}

template <typename T>
static void kb_row(const T* x, const T* y, T* z, npy_intp columns, const npy_int64* ends, npy_intp blocks)
{
    npy_intp m = 0;
    for (; m + 64 <= columns; m += 64)
        kb_columns<T, 64>(x, y + m, z + m, columns, ends, blocks);
    for (; m + 8 <= columns; m += 8)
        kb_columns<T, 8>(x, y + m, z + m, columns, ends, blocks);
    for (; m < columns; m++)
        kb_columns<T, 1>(x, y + m, z + m, columns, ends, blocks);
}
"""

CALL = """
{
    const npy_intp rows = PyArray_DIMS(%(x)s)[0], inner = PyArray_DIMS(%(x)s)[1], columns = PyArray_DIMS(%(y)s)[1];
    const npy_intp blocks = PyArray_DIMS(%(ends)s)[0];
    const npy_int64* const ends = (const npy_int64*)PyArray_DATA(%(ends)s);
    if (rows < PyArray_DIMS(%(counts)s)[0] && ((const npy_int64*)PyArray_DATA(%(counts)s))[rows] && inner == PyArray_DIMS(%(y)s)[0] && inner == ends[blocks - 1]
        && PyArray_ISCARRAY_RO(%(x)s) && PyArray_ISCARRAY_RO(%(y)s)) {
        if (!%(z)s || !PyArray_ISCARRAY(%(z)s) || PyArray_DIMS(%(z)s)[0] != rows || PyArray_DIMS(%(z)s)[1] != columns) {
            npy_intp shape[2] = {rows, columns};
            Py_XDECREF(%(z)s);
            %(z)s = (PyArrayObject*)PyArray_SimpleNew(2, shape, PyArray_TYPE(%(x)s));
            if (!%(z)s)
                %(fail)s
        }
        for (npy_intp row = 0; row < rows; row++)
            kb_row((const %(type)s*)PyArray_DATA(%(x)s) + row * inner, (const %(type)s*)PyArray_DATA(%(y)s),
                   (%(type)s*)PyArray_DATA(%(z)s) + row * columns, columns, ends, blocks);
    } else {
        %(general)s
    }
}
"""


def predict_function(model):
    """
    What Keras compiled to predict, compiled with such products. None where there are none, where predicting changes anything, or where
    compiling would take long.
    """
    compiled = model.predict_function.function
    settings = getattr(model, "_function_kwargs", {})
    changes = any(given.update is not None for given in compiled.maker.inputs)
    nodes = compiled.maker.fgraph.apply_nodes
    if changes or settings or len(nodes) > MOST_NODES or not any(_sums_of(node) for node in nodes):
        return None
    phase = [backend.learning_phase()] if model._uses_dynamic_learning_phase() else []
    mode = get_default_mode().register((in2out(_use_few_rows), POSITION))
    return backend.function([*model._feed_inputs, *phase], model.outputs, mode=mode).function


@local_optimizer([Dot22])
def _use_few_rows(node):
    sums = _sums_of(node)
    return sums and [FewRows()(*node.inputs, *sums)]


def _sums_of(node):
    """How BLAS sums a product with weights; None for everything else."""
    if type(node.op) is not Dot22 or not isinstance(node.inputs[1], TensorSharedVariable) or node.inputs[1].dtype not in TYPES:
        return None
    return _sums(node.inputs[1].get_value(borrow=True).shape, node.inputs[1].dtype)


@functools.lru_cache(maxsize=None)
def _sums(shape, dtype):
    """
    Where the blocks end that BLAS sums by, and for each number of rows, from zero on, whether it does. None where it never does, where
    little is to be gained, or where finding out would take long.
    """
    inner, columns = shape
    if columns < FEWEST_COLUMNS or inner * columns < FEWEST_WEIGHTS or inner * max(shape) > MOST_PROBED or not theano.config.cxx:
        return None
    blas, few = _products(dtype)
    ends = _probe(blas, shape, dtype)
    always = numpy.ones(MOST_ROWS + 1, numpy.int64)
    counts = always.copy()
    for x, y in _draws(shape, dtype):
        counts &= [blas(x[:rows], y).tobytes() == few(x[:rows], y, ends, always).tobytes() for rows in range(MOST_ROWS + 1)]
    return (ends, counts) if counts[1] else None


def _draws(shape, dtype):
    """Random factors, so many that sums of another kind can't happen to agree: two sums of a few terms often do."""
    inner, columns = shape
    numbers = numpy.random.RandomState(0)
    for _ in range(-(-FEWEST_COMPARED // columns)):
        yield tuple(numbers.standard_normal(size).astype(dtype) for size in ((MOST_ROWS, inner), shape))


def _probe(blas, shape, dtype):
    """
    A number so large that adding one to it changes nothing is followed by two ones. They are lost, one by one, unless a new block begins
    with them, which adds them to each other first. Each column of the matrix tries another place.
    """
    inner, columns = shape
    large = 2.0 ** (numpy.finfo(dtype).nmant + 1)
    ones = numpy.ones((1, inner), dtype)
    ends = []
    for first in range(0, inner - 2, columns):
        places = numpy.arange(first, min(first + columns, inner - 2))
        probes = numpy.zeros(shape, dtype)
        probes[places, places - first] = large
        probes[places + 1, places - first] = probes[places + 2, places - first] = 1
        ends.extend(places[blas(ones, probes)[0, :len(places)] != large] + 1)
    return numpy.array([*ends, inner], numpy.int64)


@functools.lru_cache(maxsize=None)
def _products(dtype):
    """The product as Theano makes it, and that of few rows."""
    matrix = TensorType(dtype, (False, False))
    x, y, ends, counts = matrix(), matrix(), lvector(), lvector()
    as_it_is = Mode("cvm", None)
    given = [x, y, ends, counts]
    return theano.function(given[:2], Dot22()(*given[:2]), mode=as_it_is), theano.function(given, FewRows()(*given), mode=as_it_is)
