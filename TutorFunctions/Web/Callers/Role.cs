namespace TutorFunctions.Web.Callers;

/// <summary>What a caller may do. An admin may do everything.</summary>
[Flags]
public enum Role
{
    /// <summary>Nothing more than what anyone may do.</summary>
    None = 0,

    /// <summary>A learner with a link: what is the learner's own, without notes and keys.</summary>
    Learner = 1,

    /// <summary>Another system, such as a learning-management system, that acts for learners.</summary>
    Integration = 2,

    /// <summary>A teacher: sessions with all that the agents noted, courses, alerts and figures.</summary>
    Teacher = 4,

    Admin = 8,
}
