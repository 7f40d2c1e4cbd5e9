using System.Collections;
using System.Runtime.CompilerServices;

namespace TutorFunctions.Grading.Expressions;

/// <summary>An immutable list of expressions that is equal to another when its items are.</summary>
[CollectionBuilder(typeof(ExpressionList), nameof(Create))]
public sealed class ExpressionList : IReadOnlyList<Expression>, IEquatable<ExpressionList>
{
    private readonly Expression[] _items;

    private ExpressionList(Expression[] items) => _items = items;

    public static ExpressionList Empty { get; } = new([]);

    public int Count => _items.Length;

    public Expression this[int index] => _items[index];

    public static ExpressionList Create(ReadOnlySpan<Expression> items) => items.IsEmpty ? Empty : new(items.ToArray());

    public static ExpressionList Of(IEnumerable<Expression> items) => new([.. items]);

    /// <summary>The same number of items, each one mapped.</summary>
    public ExpressionList Map(Func<Expression, Expression> map) => new(Array.ConvertAll(_items, item => map(item)));

    public bool Equals(ExpressionList? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ExpressionList);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<Expression> GetEnumerator() => ((IEnumerable<Expression>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
