"""What has to be true of recorded operations of torch, so that running them again is the same as running the model."""
import operator

import torch


class Unfaithful(Exception):
    """Running the operations again would not do what the model does."""


def verify(module, weights):
    """Raises unless the operations only read, give the same each time, and depend on nothing but the input and the weights' memory."""
    for node in module.graph.nodes:
        if node.op == "get_attr":
            _verify_constant(node, getattr(module, node.target), weights)
        elif node.op == "call_function" and node.target is not operator.getitem:
            _verify_operation(node)


def simplify(module):
    """The module without operations whose results nobody uses."""
    module.graph.eliminate_dead_code()
    module.recompile()
    return module


def _verify_constant(node, tensor, weights):
    # Numbers that the layers made of their settings while they were recorded are lifted into the graph.
    is_number = all(user.target in (torch.ops.aten.lift_fresh_copy.default, torch.ops.aten.lift_fresh.default) for user in node.users)
    if not is_number and tensor.untyped_storage().data_ptr() not in weights:
        raise Unfaithful("a tensor that is no weight")


def _verify_operation(node):
    if torch.Tag.nondeterministic_seeded in node.target.tags and _argument(node, "dropout_p") != 0:
        raise Unfaithful("random numbers")
    if any(not _is_fresh(value) for value in _aliased(node, written=True)):
        raise Unfaithful("changes what is not its own")


def _is_fresh(node):
    """Whether the operations made the tensor, and not only a view of an input or a weight."""
    if node.op != "call_function":
        return False
    if node.target is operator.getitem:
        return _is_fresh(node.args[0])
    return all(map(_is_fresh, _aliased(node, written=False)))


def _aliased(node, written):
    """The arguments that the operation writes to, or whose memory its result may share."""
    for argument in node.target._schema.arguments:
        if argument.alias_info is not None and (argument.alias_info.is_write or not written):
            value = _argument(node, argument.name)
            yield from (item for item in (value if isinstance(value, (list, tuple)) else [value]) if isinstance(item, torch.fx.Node))


def _argument(node, name):
    """The value of the parameter of this name, or None."""
    names = [argument.name for argument in node.target._schema.arguments]
    index = names.index(name) if name in names else len(node.args)
    return node.args[index] if index < len(node.args) else node.kwargs.get(name, _default(node, name))


def _default(node, name):
    return next((argument.default_value for argument in node.target._schema.arguments if argument.name == name), None)
