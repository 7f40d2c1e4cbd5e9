namespace TutorFunctions.Grading.Choices;

/// <summary>What a reply says about the options, turned so that the one asked for is always the one that is more.</summary>
internal sealed class Claims
{
    private readonly HashSet<int> _named = [];
    private readonly HashSet<int> _above = [];
    private readonly HashSet<int> _below = [];
    private readonly HashSet<int> _denied = [];

    /// <summary>Whether anything is compared, so that the options that are merely mentioned are not the whole of what is said.</summary>
    public bool Compares { get; private set; }

    public void Name(int option) => _named.Add(option);

    public void Deny(int option) => _denied.Add(option);

    /// <summary>One option is more than another.</summary>
    public void Compare(int more, int less)
    {
        Compares = true;
        _above.Add(more);
        _below.Add(less);
    }

    /// <summary>An option is more, or less, than what is not named.</summary>
    public void Rank(int option, bool isMore)
    {
        Compares = true;
        if (isMore)
            _named.Add(option);
        else
            _below.Add(option);
    }

    /// <summary>
    /// A comparison is denied, which leaves open what holds instead; what it would have picked, or -1, is then not meant.
    /// </summary>
    public void DenyComparison(int option)
    {
        Compares = true;
        if (option >= 0)
            _denied.Add(option);
    }

    /// <summary>The option that must be the one asked for; none when the claims contradict each other or leave it open.</summary>
    /// <param name="options">The options that can be compared.</param>
    public Picked Conclude(IReadOnlyList<int> options)
    {
        if (_named.Overlaps(_below))
            return Picked.None;
        if (_named.Count > 0)
        {
            var standing = _named.Except(_denied).ToList();
            return standing.Count == 0 ? new(_named.ToList(), IsDenied: true) : new(standing);
        }

        // Of "1/4 < 2/4 < 3/4" only the last is below none; "2/4 < 3/4" does not tell about 1/4.
        var left = options.Where(option => !_below.Contains(option) && !_denied.Contains(option)).ToList();
        if (_below.Count > 0 && left.Count == 1)
            return new(left);
        if (_below.Count > 0 && left.Count > 1 && _above.Count == 0)
            return new(_below.ToList(), IsDenied: true);
        return _denied.Count > 0 && _below.Count == 0 ? new(_denied.ToList(), IsDenied: true) : Picked.None;
    }
}
