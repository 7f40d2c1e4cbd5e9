using System.Numerics;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Adds up the words of a whole number from left to right: "two thousand one hundred five".</summary>
internal struct CardinalCount
{
    private BigInteger _done;
    private BigInteger _group;
    private long _lastScale;

    public bool Any { get; private set; }

    /// <summary>Whether the last word was a "hundred" or larger, after which "and" belongs to the number.</summary>
    public bool EndedInScale { get; private set; }

    public readonly BigInteger Total => _done + _group;

    /// <summary>Takes a word from 0 to 90; false when it cannot stand here and begins another number.</summary>
    public bool Add(int value)
    {
        var below = _group % 100;
        var fits =
            value >= 10 ? below.IsZero
            : value > 0 ? (below % 10).IsZero && (below.IsZero || below >= 20)
            : !Any;
        if (!fits || (Any && !EndedInScale && below.IsZero))
            return false;
        _group += value;
        Any = true;
        EndedInScale = false;
        return true;
    }

    /// <summary>Takes "hundred" or a larger word; false when it cannot stand here.</summary>
    public bool Scale(long scale)
    {
        if (_group.IsZero && Any && _done.IsZero)
            return false;
        if (scale == 100)
        {
            if (_group >= 100)
                return false;
            _group = _group.IsZero ? 100 : _group * 100;
        }
        else
        {
            // Scales fall from left to right, which also keeps the number short.
            if (_lastScale != 0 && scale >= _lastScale)
                return false;
            _done += (_group.IsZero ? 1 : _group) * scale;
            _group = 0;
            _lastScale = scale;
        }

        Any = true;
        EndedInScale = true;
        return true;
    }
}
