using System.Runtime.CompilerServices;

namespace KerasBridge;

public sealed unsafe partial class NDArray
{
    /// <summary>Whether the elements lie one after the other in row-major order, without gaps.</summary>
    public bool IsContiguous
    {
        get
        {
            long expected = Buffer.ItemSize;
            for (int axis = Rank - 1; axis >= 0; axis--)
            {
                if (Buffer.Shape[axis] > 1 && Buffer.Strides[axis] != expected)
                {
                    return Length == 0;
                }

                expected *= Buffer.Shape[axis];
            }

            return true;
        }
    }

    /// <summary>The elements in place, without a copy, in row-major order. Valid while this array is alive.</summary>
    /// <exception cref="InvalidOperationException">
    /// The elements are of another type, read-only, or not contiguous (copy them with <see cref="ToArray{T}"/>).
    /// </exception>
    public Span<T> AsSpan<T>()
        where T : unmanaged
    {
        if (Buffer.IsReadOnly)
        {
            throw new InvalidOperationException("The array is read-only: read it with AsReadOnlySpan.");
        }

        return View<T>();
    }

    /// <summary>The elements in place, for reading, without a copy, in row-major order. Valid while this array is alive.</summary>
    /// <exception cref="InvalidOperationException">The elements are of another type, or not contiguous.</exception>
    public ReadOnlySpan<T> AsReadOnlySpan<T>()
        where T : unmanaged => View<T>();

    /// <summary>Copies the elements, in row-major order and converted to <typeparamref name="T"/> where they are of another type.</summary>
    public T[] ToArray<T>()
        where T : unmanaged
    {
        var result = new T[Length];
        CopyTo<T>(result);
        return result;
    }

    /// <summary>Copies the elements of an array with two axes.</summary>
    /// <exception cref="InvalidOperationException">The array has another number of axes.</exception>
    public T[,] ToArray2D<T>()
        where T : unmanaged
    {
        if (Rank != 2)
        {
            throw new InvalidOperationException($"An array of shape {Shape} has not two axes.");
        }

        var result = new T[Buffer.Shape[0], Buffer.Shape[1]];
        if (result.Length > 0)
        {
            CopyTo(new Span<T>(Unsafe.AsPointer(ref result[0, 0]), result.Length));
        }

        return result;
    }

    /// <summary>Copies the elements into memory of the caller, in row-major order and converted where they are of another type.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has not room for exactly the elements.</exception>
    public void CopyTo<T>(Span<T> destination)
        where T : unmanaged
    {
        if (destination.Length != Length)
        {
            throw new ArgumentException($"The destination has room for {destination.Length} elements and the array {Length}.", nameof(destination));
        }

        if (IsOf<T>() && IsContiguous)
        {
            View<T>().CopyTo(destination);
            return;
        }

        using NDArray plain = NumPy.Contiguous(this, DType.Of<T>());
        plain.View<T>().CopyTo(destination);
    }

    /// <summary>The only element of an array that has one.</summary>
    /// <exception cref="InvalidOperationException">The array has none or several.</exception>
    public T ToScalar<T>()
        where T : unmanaged =>
        Length == 1 ? ToArray<T>()[0] : throw new InvalidOperationException($"An array of shape {Shape} has not one element.");

    private Span<T> View<T>()
        where T : unmanaged
    {
        if (!IsOf<T>())
        {
            throw new InvalidOperationException($"The elements are {DType}, not {DType.Of<T>()}: convert them with AsType or ToArray.");
        }

        if (!IsContiguous)
        {
            throw new InvalidOperationException("The elements do not lie one after the other in memory: copy them with ToArray or Contiguous.");
        }

        return new Span<T>((void*)Buffer.Start, checked((int)Length));
    }

    private bool IsOf<T>()
        where T : unmanaged => ElementFormats.Matches<T>(Buffer.Format, Buffer.ItemSize);
}
