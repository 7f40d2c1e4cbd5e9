namespace TutorFunctions.Sessions.Safety;

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
