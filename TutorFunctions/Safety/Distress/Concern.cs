namespace TutorFunctions.Safety.Distress;

/// <summary>Why a person has to look after the writer of a reply.</summary>
public enum Concern
{
    /// <summary>Wanting to die, or to hurt oneself.</summary>
    SelfHarm,

    /// <summary>Being hurt, touched or threatened by somebody, at home or elsewhere; or seeing it done to somebody close.</summary>
    Abuse,

    /// <summary>Wanting to do grave harm to others.</summary>
    Violence,

    /// <summary>Being bullied, alone, in grief or very unhappy: no danger, and yet a person should know.</summary>
    Sadness,
}

public static class ConcernMeaning
{
    /// <summary>What a concern means, to a teacher.</summary>
    public static string Meaning(this Concern concern) =>
        concern switch
        {
            Concern.Abuse => "that somebody hurts or threatens the learner, or somebody close to them",
            Concern.Violence => "that the learner thinks of hurting others",
            Concern.Sadness => "that the learner is bullied, lonely, in grief or very unhappy",
            _ => "that the learner, or somebody close to them, thinks of dying or of hurting themselves",
        };
}
