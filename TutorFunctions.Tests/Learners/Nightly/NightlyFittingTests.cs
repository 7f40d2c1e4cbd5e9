using Microsoft.Extensions.Logging.Abstractions;
using TutorFunctions.Courses;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Learners.Progress;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tests.Stores;

namespace TutorFunctions.Tests.Learners.Nightly;

/// <summary>A night: what is stored of all learners becomes a model, by which each is predicted.</summary>
public sealed class NightlyFittingTests
{
    [Fact]
    public async Task After_a_night_learners_are_predicted_by_the_model_and_in_another_process_too()
    {
        using var folder = new TemporaryFolder();
        await using var stores = await StoreKinds.OpenFileAsync(folder.File("tutor.db"));
        await RecordAsync(stores, learners: 25);
        var before = await FileAsync(stores, isOn: true);

        await Fitting(stores).RunAsync(stores.Patience);
        await stores.ReopenAsync();
        var after = await FileAsync(stores, isOn: true);
        var off = await FileAsync(stores, isOn: false);

        before.Forecast.ShouldBe(Forecast.Online);
        after.Forecast.Nightly!.Learners.ShouldBe(25);
        after.Forecast.Nightly.Answers.ShouldBe(25 * NightlyClass.Answers);
        var hard = after.Skills[NightlyClass.Skill(2)];
        Math.Abs(after.Predicted(hard) - off.Predicted(hard)).ShouldBeGreaterThan(1e-6);
        ProgressReport.Of(after).PredictedSuccess.Basis.ShouldContain("fitted on");
        ProgressReport
            .Of(off)
            .PredictedSuccess.ShouldBeEquivalentTo(ProgressReport.Of(before).PredictedSuccess, "without the setting nothing changes");
        off.Forecast.ShouldBe(Forecast.Online);
    }

    [Fact]
    public async Task When_too_little_is_left_the_model_goes()
    {
        using var folder = new TemporaryFolder();
        await using var stores = await StoreKinds.OpenFileAsync(folder.File("tutor.db"));
        await RecordAsync(stores, learners: 23);
        var fitting = Fitting(stores);
        await fitting.RunAsync(stores.Patience);
        (await stores.NightlyModels.FindAsync(stores.Patience)).ShouldNotBeNull();
        for (var learner = 0; learner < 4; learner++)
            await stores.Learners.EraseAsync($"learner-{learner:D2}", stores.Patience);

        await fitting.RunAsync(stores.Patience);

        (await stores.NightlyModels.FindAsync(stores.Patience)).ShouldBeNull();
    }

    private static Task RecordAsync(StoreUnderTest stores, int learners) =>
        Task.WhenAll(
            Enumerable.Range(0, learners).SelectMany(NightlyClass.Of).Select(answer => stores.Evidence.RecordAsync(answer, stores.Patience))
        );

    private static NightlyFitting Fitting(StoreUnderTest stores) =>
        new(
            new CourseShelf(stores.Courses, new LessonLibrary([AuthoredLessons.Lesson(NightlyClass.Lesson)], [])),
            stores.Learners,
            Files(stores, isOn: true),
            stores.NightlyModels,
            Forecasts(stores, isOn: true),
            TimeProvider.System,
            NullLogger<NightlyFitting>.Instance
        );

    private static Task<LearnerFile> FileAsync(StoreUnderTest stores, bool isOn) =>
        Files(stores, isOn).ReadAsync("learner-01", stores.Patience);

    private static LearnerFiles Files(StoreUnderTest stores, bool isOn) =>
        new(stores.Learners, stores.Evidence, new LearnerSessions(stores.Sessions), Forecasts(stores, isOn), TimeProvider.System);

    private static Forecasts Forecasts(StoreUnderTest stores, bool isOn) =>
        new(stores.NightlyModels, new NightlySettings(isOn), TimeProvider.System);
}
