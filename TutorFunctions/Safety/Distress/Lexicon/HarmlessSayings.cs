namespace TutorFunctions.Safety.Distress.Lexicon;

/// <summary>What sounds of death and harm and means none: sayings, games, accidents, stories, and what happens to things.</summary>
internal static class HarmlessSayings
{
    public static WordPatterns All { get; } =
        WordPatterns.Read(
            """
            # sayings
            [longs]|[intends]? die|dying|died|dead ...1 of|from|with boredom|laughter|laughing|hunger|embarrassment|heat|thirst
            [longs]|[intends]? die|dying|died|dead ...1 of|from|with cold|shame|cuteness|excitement|old_age|homework
            [longs]|[intends]? die|dying|died laughing
            nearly|almost|i|just killed|died|killing myself? laughing
            nearly|almost killed myself ...1 laughing
            could|would die|kill for
            id? rather ...1 die|be_dead|kill_myself|eat than
            i? shoot|shot|shooting myself in_the_foot
            to_die_for
            that|this|it|what|which beats_me
            hit|hits|hitting me up|back|that
            hit|hits me with a|an|the|your|another|that|his|her ...1 next|question|pillow|ball|snowball|hint
            hit|hits me with a|an|the|your|another|that|his|her ...1 one|balloon|frisbee|problem|exercise|joke
            [hits]|threw|kick me|us out of class|team|the_class|the_game|the_group|the_call|the_team|the_chat|the_server|the_lesson|the_club
            [touches] me deeply|with_his_words
            song|film|movie|story|book|poem|gesture ...2 touched|hurts|hit|hits|kills|killed me
            end|ending it_all with
            suicide_squad|suicide_mission
            cell|programmed|cellular suicide
            living thing|things|organism|organisms|being|beings|creature|creatures|cell|cells|room|in
            # sport and games
            [hits] me at|in|by|to|on [game]
            beat|beats|beating me|us at|in|by|to
            beat|beats|beating us
            hit|hits|hitting ...1 home_run|ball|post|target|jackpot
            [longs]|[intends]? die|died|dying|kill|killed|kill_myself ...4 in|on|at [game]
            [hits]|shot|shoots me|us ...3 in|on|at [game]
            # accidents
            [harm] myself a|an|some|off
            [harm] myself ...1 on the|my|a|an|some
            [harm] myself ...1 with|on paper|the_paper|scissors|a_hammer|glass|a_can|the_knife|my_ruler|the_oven|the_iron|the_pan|hot_water
            [harm] myself ...1 by_accident|accidentally|shaving|cooking|while|falling|playing
            [harm] myself ...1 skating|running|in_pe|in_the_kitchen|doing_sports|cleaning
            [harm] myself ...1 at football|rugby|practice|training|sports|the_gym|work|tennis|basketball
            [harm] myself ...1 when|when_i fell|slipped|tripped|cooking|was_cooking|was_playing|was_running|cutting_the
            accidentally|accidently [harm] myself
            # stories and lessons
            in|about the|a|this|that play|book|story|film|movie|novel|game|series|lesson|history ...6 [suicide]
            [suicide] ...3 in|at_the_end_of the|a|this|that play|book|story|film|movie|novel|series
            # kilometres
            kms and|per|or|in|from|to|away|an|is|are
            """
        );
}
