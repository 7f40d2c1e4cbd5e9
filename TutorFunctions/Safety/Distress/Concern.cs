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
}

public static class ConcernMeaning
{
    /// <summary>What a concern means, to a teacher.</summary>
    public static string Meaning(this Concern concern) =>
        concern switch
        {
            Concern.Abuse => "that somebody hurts or threatens the learner, or somebody close to them",
            Concern.Violence => "that the learner thinks of hurting others",
            _ => "that the learner, or somebody close to them, thinks of dying or of hurting themselves",
        };
}
