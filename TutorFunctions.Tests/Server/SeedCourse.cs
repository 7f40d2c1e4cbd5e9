namespace TutorFunctions.Tests.Server;

/// <summary>The course of the product's design: two pieces of content, two questions, four objectives.</summary>
internal static class SeedCourse
{
    public static readonly string[] Objectives = ["algebra mastery", "geometry understanding", "problem solving", "critical thinking"];

    public static object Body =>
        new
        {
            title = "Advanced Mathematics",
            subject = "mathematics",
            objectives = Objectives,
            prerequisites = new[]
            {
                new { objective = "problem solving", requires = new[] { "algebra mastery", "geometry understanding" } },
            },
            content = new object[]
            {
                new
                {
                    id = "content_001",
                    title = "Algebraic Expressions",
                    content_type = "video",
                    difficulty_level = "intermediate",
                    description = "Interactive video explaining algebraic expressions",
                    duration_minutes = 30,
                    topics = new[] { "algebra", "mathematics" },
                    has_video = true,
                    has_interactive_elements = true,
                    learning_objectives = new[] { "algebra mastery" },
                    user_rating = 4.5,
                },
                new
                {
                    id = "content_002",
                    title = "Geometric Principles",
                    content_type = "interactive",
                    difficulty_level = "intermediate",
                    description = "Hands-on geometry exploration tool",
                    duration_minutes = 45,
                    topics = new[] { "geometry", "mathematics" },
                    has_interactive_elements = true,
                    learning_objectives = new[] { "geometry understanding" },
                    user_rating = 4.2,
                },
            },
            questions = new object[]
            {
                new
                {
                    id = "q001",
                    question = "Solve for x: 2x + 5 = 15",
                    correct_answer = "x = 5",
                    difficulty = 0.6,
                    objectives = new[] { "algebra mastery" },
                },
                new
                {
                    id = "q002",
                    question = "What is the area of a triangle with base 8 and height 6?",
                    correct_answer = "24",
                    difficulty = 0.4,
                    objectives = new[] { "geometry understanding" },
                },
            },
        };
}
