using System.Text.Json.Nodes;

namespace TutorFunctions.Tools.Demo;

/// <summary>
/// The demo's two learners, its course, and what the learners say. The replies are typed in here and nowhere claimed to be anybody's; they
/// are sent to the tutor like those of a person, and judged for real.
/// </summary>
internal static class DemoScript
{
    public const string CourseId = "course_advanced_math";

    public static readonly JsonObject Course = Json(
        """
        {
          "title": "Advanced Mathematics",
          "subject": "mathematics",
          "objectives": ["algebra mastery", "geometry understanding", "problem solving", "critical thinking"],
          "prerequisites": [{ "objective": "problem solving", "requires": ["algebra mastery", "geometry understanding"] }],
          "content": [
            {
              "id": "content_001", "title": "Algebraic Expressions", "content_type": "video", "difficulty_level": "intermediate",
              "description": "Interactive video explaining algebraic expressions", "duration_minutes": 30,
              "topics": ["algebra", "mathematics"],
              "has_video": true, "has_interactive_elements": true, "learning_objectives": ["algebra mastery"], "user_rating": 4.5
            },
            {
              "id": "content_002", "title": "Geometric Principles", "content_type": "interactive", "difficulty_level": "intermediate",
              "description": "Hands-on geometry exploration tool", "duration_minutes": 45, "topics": ["geometry", "mathematics"],
              "has_interactive_elements": true, "learning_objectives": ["geometry understanding"], "user_rating": 4.2
            }
          ],
          "questions": [
            {
              "id": "q001", "question": "Solve for x: 2x + 5 = 15", "correct_answer": "x = 5", "difficulty": 0.6,
              "objectives": ["algebra mastery"]
            },
            {
              "id": "q002", "question": "What is the area of a triangle with base 8 and height 6?", "correct_answer": "24",
              "difficulty": 0.4, "objectives": ["geometry understanding"]
            }
          ]
        }
        """
    );

    public static readonly IReadOnlyList<DemoLearner> Learners =
    [
        new(
            "student_001",
            Json(
                """
                {
                  "name": "Alice Johnson", "learning_style": "visual", "preferred_pace": "fast",
                  "skills": { "mathematics": 0.8, "science": 0.7, "reading": 0.9 }, "interests": ["technology", "space", "programming"],
                  "goals": ["improve problem solving", "learn advanced concepts"],
                  "performance_history": [
                    { "subject": "mathematics", "score": 0.85, "date": "2024-01-15" },
                    { "subject": "science", "score": 0.78, "date": "2024-01-20" }
                  ]
                }
                """
            ),
            [new("q001", "x = 5", 38), new("q002", "24", 21)],
            [new("q001", "x = 5", 0), new("q002", "half of 8 times 6 is 24", 0), new("q001", "5", 0)]
        ),
        new(
            "student_002",
            Json(
                """
                {
                  "name": "Bob Chen", "learning_style": "kinesthetic", "preferred_pace": "medium",
                  "skills": { "mathematics": 0.6, "science": 0.8, "reading": 0.7 },
                  "interests": ["sports", "engineering", "hands-on activities"],
                  "goals": ["strengthen math foundation", "explore engineering"],
                  "performance_history": [
                    { "subject": "science", "score": 0.82, "date": "2024-01-18" },
                    { "subject": "mathematics", "score": 0.65, "date": "2024-01-22" }
                  ]
                }
                """
            ),
            [new("q001", "x = 10", 74), new("q002", "24", 49)],
            [new("q002", "24", 0), new("q001", "I don't know", 0), new("q001", "x = 10", 0), new("q001", "x = 5", 0), new("q002", "24", 0)]
        ),
    ];

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}

/// <param name="Assessment">What the learner answers in the assessment.</param>
/// <param name="Session">What the learner says in a lesson; each line is used once, for its question.</param>
internal sealed record DemoLearner(string Id, JsonObject Profile, IReadOnlyList<DemoReply> Assessment, IReadOnlyList<DemoReply> Session);

/// <param name="Seconds">How long the learner takes, as the script has it.</param>
internal sealed record DemoReply(string ItemId, string Text, double Seconds);
