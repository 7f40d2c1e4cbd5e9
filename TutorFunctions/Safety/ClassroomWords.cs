namespace TutorFunctions.Safety;

/// <summary>
/// Words in which any subject is taught, in English: of questions and answers, of praise and comfort, of going on and going back.
/// </summary>
internal static class ClassroomWords
{
    /// <summary>The words, parted by spaces.</summary>
    public const string Text = """
        question answer reply lesson step topic subject idea concept problem exercise task number word sentence text choice rule fact
        example picture story sketch diagram drawing hint clue help
        try trying attempt look think read reread check compare count write draw imagine explain explanation describe tell name find
        figure solve calculate work start begin continue return
        again back once more first second next last before after together yet still already now later here today
        right wrong correct correctly partly partial close almost nearly quite exactly yes not true false fully clear clearly
        good great well nice nicely fine excellent brilliant perfect super awesome fantastic wonderful impressive solid careful
        thoughtful clever spot job done effort progress keep going
        thank sorry worry okay alright calm breath moment time slow slowly patience normal happens everyone bit
        learn learning learned teach understand understanding understood know knowing remember recall forget meant mean means show
        shown see notice noticed
        mistake error reason why because part whole missing miss detail difference different same other another way piece small smaller
        bigger
        give gives get gets make makes put need want everything something anything nothing all every
        stuck confused confusing hard difficult tricky easy easier interesting curious fun like liked love enjoy
        """;

    public static SubjectWords All { get; } = SubjectWords.Of(Text);
}
