namespace TutorFunctions.Safety.Distress.Lexicon;

internal static class ViolenceSigns
{
    public static WordPatterns All { get; } =
        WordPatterns.Read(
            """
            bring|bringing|take|taking|brought|have|got a|my|the|his|my_dads gun|knife|bomb|weapon to|into|in school|class
            shoot|shooting up the|my|our|this|a school|class|classroom
            [longs]|[intends] kill|stab|shoot|murder everyone|everybody|all_of_them|them_all at|in|from|with|tomorrow
            [longs]|[intends] kill|stab|shoot|murder my teacher|classmates|parents|dad|mum|mom|stepdad|family with|tonight|tomorrow|when
            [longs]|[intends] kill|stab|shoot|murder my teacher|classmates|parents|dad|mum|mom|stepdad|family while|in_their|in_his|in_her
            """
        );
}
