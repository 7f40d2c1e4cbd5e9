namespace TutorFunctions.Replies;

/// <summary>What a reply comes to as an answer.</summary>
public enum Outcome
{
    /// <summary>The claim that stands is right.</summary>
    Accept,

    /// <summary>It is right so far, a part, or in another form than asked.</summary>
    Partial,

    /// <summary>The claim that stands is wrong.</summary>
    Refuse,

    /// <summary>No answer is put forward.</summary>
    None,
}
