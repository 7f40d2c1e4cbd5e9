namespace TutorFunctions.Grading.Expressions.Answers;

public enum AgreementKind
{
    Same,

    /// <summary>An equation with the same solutions as the key, but not each as often.</summary>
    SameSolutions,

    /// <summary>Some of the values of a list are there.</summary>
    Part,

    /// <summary>All values of a list are there, in another order than asked.</summary>
    OtherOrder,

    Different,
}

/// <summary>How an answer agrees with the key.</summary>
/// <param name="Share">Of the values of a list, the share that is right; 1 for a whole answer and 0 for a different one.</param>
public readonly record struct AnswerAgreement(AgreementKind Kind, double Share)
{
    public static AnswerAgreement Same { get; } = new(AgreementKind.Same, 1);

    public static AnswerAgreement SameSolutions { get; } = new(AgreementKind.SameSolutions, 1);

    public static AnswerAgreement Different { get; } = new(AgreementKind.Different, 0);

    public static AnswerAgreement Part(double share) => share > 0 ? new(AgreementKind.Part, Math.Min(share, 0.9)) : Different;

    public static AnswerAgreement OtherOrder(double share) => new(AgreementKind.OtherOrder, Math.Clamp(share, 0.45, 0.9));

    public static AnswerAgreement When(bool isSame) => isSame ? Same : Different;
}
