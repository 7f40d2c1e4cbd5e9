using TutorFunctions.Grading.Expressions;

namespace TutorFunctions.Grading.Working;

/// <summary>How one line follows from the one before.</summary>
public enum MoveKind
{
    /// <summary>Written again as it was.</summary>
    Repeated,

    AddedToBothSides,
    SubtractedFromBothSides,
    MultipliedBothSides,
    DividedBothSides,
    SquaredBothSides,
    TookRootOfBothSides,
    SwappedSides,

    /// <summary>Brackets were multiplied out.</summary>
    Expanded,

    Factored,

    /// <summary>Like terms were put together.</summary>
    CollectedTerms,

    /// <summary>Numbers were worked out.</summary>
    Calculated,

    /// <summary>A fraction was reduced.</summary>
    Reduced,

    /// <summary>One equation was split into the cases in which it holds.</summary>
    SplitIntoCases,

    /// <summary>Right, by several moves at once or by one that has no name here.</summary>
    Other,
}

/// <summary>A move and, where it has one, what was added, taken away, multiplied or divided by.</summary>
public sealed record Move(MoveKind Kind, Expression? Operand = null);
