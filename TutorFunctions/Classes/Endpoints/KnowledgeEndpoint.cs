using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Lessons;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>What a class knows, skill by skill and week by week, and which questions it finds hard.</summary>
public sealed class KnowledgeEndpoint(IClassFigures figures, SkillNames names, ILessonSource lessons)
{
    private const int AnswersShown = 10;

    [Function("ClassKnowledge")]
    [Allows(Role.Teacher, Of = Resource.Class)]
    [ApiOperation(
        "What a class knows, by skill over time, what it knows least first",
        Answer = typeof(ClassKnowledgeListAnswer),
        Problems = [404]
    )]
    public Task<IResult> KnowledgeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes/{id}/knowledge")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var skills = (await figures.ListSkillsAsync(id, cancellation))
                .OrderBy(static skill => skill.Tries == 0 ? 1 : (double)skill.Right / skill.Tries)
                .ThenBy(static skill => skill.Skill, StringComparer.Ordinal)
                .ToList();
            return ApiJson.Ok(
                new ClassKnowledgeListAnswer(id, await ClassKnowledgeAnswer.OfAsync(skills, names, cancellation)),
                ClassApiJson.Web.ClassKnowledgeListAnswer
            );
        });

    [Function("DifficultQuestions")]
    [Allows(Role.Teacher, Of = Resource.Class)]
    [ApiOperation(
        "The questions that a class finds hardest, with what was answered and how often",
        Answer = typeof(DifficultQuestionsAnswer),
        Problems = [404, 422]
    )]
    [ApiParameter("limit", "How many at most, from 1 to 200; 50 when not given.")]
    public Task<IResult> QuestionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes/{id}/difficult-questions")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var items = (await figures.ListItemsAsync(id, cancellation))
                .Where(static item => item.Tries > 0 && item.Right < item.Tries || item.Disputed > 0)
                .OrderByDescending(static item => item.IsHard)
                .ThenBy(static item => item.ShareRight ?? 1)
                .ThenByDescending(static item => item.Tries)
                .ThenBy(static item => item.Item, StringComparer.Ordinal)
                .Take(ListQuery.Limit(request));
            var shown = new List<DifficultQuestionAnswer>();
            foreach (var item in items)
                shown.Add(Answer(item, await PromptAsync(item, cancellation)));
            return ApiJson.Ok(new DifficultQuestionsAnswer(id, shown), ClassApiJson.Web.DifficultQuestionsAnswer);
        });

    private static DifficultQuestionAnswer Answer(ItemInClass item, string? prompt) =>
        new(
            item.CourseId,
            item.LessonId,
            item.ItemId,
            item.Skill,
            prompt,
            item.Tries,
            item.Right,
            item.ShareRight is { } share ? Math.Round(share, 4) : null,
            item.Disputed,
            [.. item.Answers.Take(AnswersShown).Select(static answer => new AnswerCountAnswer(answer.Text, answer.Times, answer.IsCorrect))]
        );

    /// <returns>The question as it was asked last; null when it is in the lesson no more.</returns>
    private async Task<string?> PromptAsync(ItemInClass item, CancellationToken cancellation)
    {
        try
        {
            var lesson = await lessons.GetAsync(item.CourseId, item.LessonId, cancellation);
            return lesson.FindItem(SkillKey.Concept(item.Skill), item.ItemId) is { } found
                ? ItemTemplate.Instantiate(found, item.Seed).Prompt
                : null;
        }
        catch (KeyNotFoundException)
        {
            // The lesson is gone; what was answered stays.
            return null;
        }
    }
}

/// <param name="Items">Those first that the class fails, then by the share of right first tries.</param>
public sealed record DifficultQuestionsAnswer(string ClassId, IReadOnlyList<DifficultQuestionAnswer> Items);

/// <param name="Question">As it was asked last; null when it is in the lesson no more.</param>
/// <param name="Tries">First tries.</param>
/// <param name="Right">First tries that were right and without a hint.</param>
/// <param name="Disputed">How often a learner said that the judgement of an answer was wrong.</param>
/// <param name="Answers">What was answered, later tries included, the most frequent first.</param>
public sealed record DifficultQuestionAnswer(
    string? CourseId,
    string LessonId,
    string ItemId,
    string Skill,
    string? Question,
    int Tries,
    int Right,
    double? ShareRight,
    int Disputed,
    IReadOnlyList<AnswerCountAnswer> Answers
);

public sealed record AnswerCountAnswer(string Answer, int Times, bool IsCorrect);
