using TutorFunctions.Safety;

namespace TutorFunctions.Tests.LanguageModels;

public sealed class InstructionScreenTests
{
    public static TheoryData<string> Attempts => [.. InjectionAttempts.Plainly.Select(attempt => attempt.Name)];

    public static TheoryData<string> Innocent => [.. InjectionAttempts.Innocent];

    [Theory]
    [MemberData(nameof(Attempts))]
    public void Orders_to_the_tutor_are_seen_in_every_disguise(string name) =>
        InstructionScreen.Finding(InjectionAttempts.All.Single(attempt => attempt.Name == name).Text).ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(Innocent))]
    public void What_learners_say_in_a_lesson_is_no_order(string reply) => InstructionScreen.Finding(reply).ShouldBeNull();

    [Fact]
    public void Some_attempts_pass_the_screen_so_that_the_rules_behind_it_are_tried() =>
        InjectionAttempts.Veiled.Where(attempt => InstructionScreen.Finding(attempt.Text) is not null).ShouldBeEmpty();

    [Fact]
    public void There_are_more_than_forty_attempts_in_more_than_five_languages() => InjectionAttempts.All.Count.ShouldBeGreaterThan(48);
}
