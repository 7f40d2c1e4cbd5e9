using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Lists;

/// <summary>One value of a list.</summary>
/// <param name="Quantity">The amount, when it is one.</param>
/// <param name="Expression">The expression, when it is no amount.</param>
/// <param name="Labels">Stems of the words that say what it is the value of: "nickel" in "41 nickels", "x" in "x = 4".</param>
internal sealed record ListItem(Quantity? Quantity, Expression? Expression, IReadOnlyList<string> Labels);
