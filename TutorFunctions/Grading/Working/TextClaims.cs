using System.Text.RegularExpressions;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Reading;

namespace TutorFunctions.Grading.Working;

/// <summary>A claim that a text makes about numbers, and whether it is true.</summary>
/// <param name="Span">Where it stands in the text.</param>
public sealed record TextClaim(Expression Claim, ClaimTruth Truth, SourceSpan Span);

/// <summary>
/// Finds the claims in a text that can be checked by working them out: "7 × 5 = 35", "98/(-7) equals -2". A number before a fraction is
/// read both as a mixed number and as a product, and a claim that is true in one reading counts as true.
/// </summary>
public static partial class TextClaims
{
    /// <summary>The claims in order; those that depend on symbols are left out.</summary>
    public static IReadOnlyList<TextClaim> Find(string text)
    {
        var claims = Claims(text, mixedNumbers: true);
        if (claims.TrueForAll(claim => claim.Truth != ClaimTruth.False))
            return claims;
        var products = Claims(text, mixedNumbers: false);
        return claims.ConvertAll(claim =>
            products.Find(other => other.Span == claim.Span) is { Truth: ClaimTruth.True } better ? better : claim
        );
    }

    private static List<TextClaim> Claims(string text, bool mixedNumbers)
    {
        var claims = new List<TextClaim>();
        Expression? before = null;
        foreach (var piece in MathInText.Find(text, mixedNumbers: mixedNumbers))
        {
            // normalcdf(2, 5, 3, 1) = 0.9 names a function that is not known.
            if (
                piece is Relation relation
                && piece.IsConstant()
                && relation.Operands.All(side => side is not ValueList)
                && !BelongsToWords(text, piece)
            )
                Add(relation);
            else if (
                before is not null
                && IsEquals(text[before.Span.End..piece.Span.Start])
                && IsValue(before)
                && IsValue(piece)
                && !BelongsToWords(text, before)
            )
            {
                Add(new Relation(before, RelationSign.Equal, piece) { Span = before.Span.Join(piece.Span) });
            }

            before = piece;
        }

        return claims;

        void Add(Relation claim)
        {
            var truth = ClaimCheck.Check(claim);
            if (truth is not (ClaimTruth.Open or ClaimTruth.Unknown))
                claims.Add(new(claim, truth, claim.Span));
        }
    }

    private static bool IsValue(Expression piece) => piece is not (Relation or ValueList or And or Or) && piece.IsConstant();

    // "n divided by 7 is equal to -21": the 7 is no side of its own.
    private static bool BelongsToWords(string text, Expression piece) =>
        OperandWord().IsMatch(text[Math.Max(0, piece.Span.Start - 12)..piece.Span.Start]);

    private static bool IsEquals(string between) => EqualsWord().IsMatch(between);

    [GeneratedRegex(@"(?:\b(?:by|from|to|of|than|minus|plus|times|and)|feet|\))[\s$]*$", RegexOptions.IgnoreCase)]
    private static partial Regex OperandWord();

    [GeneratedRegex(@"^[\s$]*(?:equals?|is equal to|=)[\s$]*$", RegexOptions.IgnoreCase)]
    private static partial Regex EqualsWord();
}
