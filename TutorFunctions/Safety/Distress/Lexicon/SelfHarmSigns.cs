namespace TutorFunctions.Safety.Distress.Lexicon;

internal static class SelfHarmSigns
{
    public static WordPatterns All { get; } =
        WordPatterns.Read(
            """
            # wanting to die: the writer, and nobody else
            [i]|me ...4 [longs] ...1 die|dying|be_dead
            ^ honestly|just|really|sometimes|also|and|but|sorry? [longs] ...1 die|dying|be_dead
            [i]|me ...4 [longs]|[intends] ...1 not_be_alive|not_exist|not_live|not_wake_up|stop_existing|stop_living|never_wake_up
            ^ honestly|just|really|sometimes|also|and|but|sorry? [longs]|[intends] ...1 not_be_alive|not_exist|not_live|not_wake_up
            ^ honestly|just|really|sometimes|also|and|but|sorry? [longs]|[intends] ...1 stop_existing|stop_living|never_wake_up
            [longs]|[intends] ...1 end|ending my_life|it_all
            [i]|me ...4 [longs]|[intends] ...1 disappear_forever|disappear_for_ever
            ^ honestly|just|really|sometimes|also|and|but|sorry? [longs]|[intends] ...1 disappear_forever|disappear_for_ever
            [i]|me ...4 [longs] ...1 disappear $
            ^ honestly|just|really|sometimes|also|and|but|sorry? [longs] ...1 disappear $
            [longs]|[intends] ...1 jump|jumping off a|the|my bridge|building|roof|balcony
            [longs]|[intends] ...1 jump|jumping in_front_of|under a|the train|bus|car|truck
            dont|do_not|didnt|cant|cannot|never even|really|just? want|wanna|wana to|too? be_alive|exist|go_on_living|keep_living
            dont|do_not|didnt|cant|cannot|never even|really|just? want|wanna|wana to|too? live|wake_up $|anymore|any_more|again
            dont|do_not|didnt|cant|cannot|never even|really|just? want|wanna|wana to|too? live|wake_up tomorrow|like_this|rn
            dont|do_not|didnt|cant|cannot|never even|really|just? want|wanna|wana to|too? live|wake_up and|because|so
            dont|do_not|didnt|cant|cannot|never even|really|just? want|wanna|wana to|too? live|wake_up with_this|this_life|longer
            wont|will_not|not_going_to|not_gonna be_alive
            wish|wished that? i|id was|were|am|could|could_just|could_be|had_been dead|die|never_born|gone_forever $|and|already|instead|so
            wish|wished that? i|id was|were|am|could|could_just|could_be|had_been dead|die|never_born|gone_forever right_now|rn|because|but
            wish i was_never|had_never_been|hadnt_been|had_not_been|wasnt|werent|was_not|were_not born|alive
            hope|hoping that? i dont|do_not|never wake_up
            rather be dead $|and|instead|already|right_now
            rather die $
            tired|sick of living $|like_this|anymore|here|and
            tired|sick of being_alive|existing|my_life
            sleep|asleep ...1 and ...1 not|never|dont|to_never wake|wake_up|waking_up
            sleep|asleep forever|for_ever
            no|any|a reason for_me? to keep_going|carry_on
            if_i_die|if_i_died|if_i_was_gone|if_i_was_dead ...2 would|will anyone|anybody|someone care|notice|cry|miss_me
            cant|cannot take it|this anymore|any_more ...3 want out|it_over|it_to_end|it_to_stop
            [i] ...3 knife|razor|blade|gun|rope ...7 on myself
            not|havent|hardly|barely eaten|ate anything? in|for ...2 days|weeks
            point|reason in|of|to being_here|be_here anymore|any_more
            # ending it
            ^ kms $
            [i]|gonna|just|might ...1 kms $
            wrote|written|writing|write ...1 goodbye|farewell letter|letters|note|notes
            [kill] myself
            [longs]|[intends] ...1 kms|commit_suicide|commit_suicde|commit_sucide|overdose
            [i] ...5 suicidal|[suicide]
            suicidal|[suicide] ...5 me|i|my|im
            ^ ...2 suicidal $
            [suicide] note|plan|is_the_only_way|is_the_only_option
            way|ways|how to kill|hang yourself|urself|oneself|myself
            how_many [pills] ...5 die|kill|dead|overdose
            took|taken|swallowed|swallow|take ...2 whole|all|too_many|loads_of|lots_of|bunch|bottle ...4 [pills]
            i|ive ...1 overdosed
            # no point in living
            better_off ...2 without_me|if_i_was_dead|if_i_were_dead|if_i_was_gone|if_i_died|if_i_was_not_here|dead
            world|everyone|everybody|family|people|they ...5 better|happier ...1 without_me
            [nobody] ...2 care|cares|notice|miss_me|cry ...1 if_i_die|if_i_died|if_i_was_dead|if_i_were_dead
            [nobody] ...2 care|cares|notice|miss_me|cry ...1 if_i_was_gone|if_i_disappeared|if_i_killed
            [nobody] would|will ever? miss_me
            if_i_killed_myself|when_im_dead
            no|any|a|see_no reason|point for_me? to|in|of live|living|being_alive|go_on_living|stay_alive|existing
            see|is the|a|any|no point|reason in|of|to living|live|being_alive|existing|my_life
            nothing left? to_live_for
            deserve|deserving to live|be_alive|exist
            cant|cannot go_on|keep_on|keep living|like_this|with_my_life|with_life
            life is|isnt|has|aint not|no? worth_living|not_worth_living|no_point|pointless|worthless|not_worth_it
            i just|only? want it|everything all? to end|be_over
            think|thinks|thinking|thoughts about|of dying|death_every_day|[suicide]|killing_myself
            # hurting oneself
            [harm] myself
            selfharm|selfharming|selfharmed|selfharms
            [cut] up? my own? [limb]
            [harm]|bite|biting my own? [limb] ...2 with|using|on ...2 lighter|razor|razors|blade|blades|knife|cigarette|cigarettes|purpose
            made|make|making|did|do ...1 cuts|marks|scars ...1 on my [limb]
            until it|i|my ...1 bleeds|bleed|bled|bleeding
            started|been|keep|kept|starting cutting again? $
            started|keep|kept cutting again
            been|started|keep cutting again? and|because|bc|to_feel|when_i
            make|makes|making|made myself throw_up|puke|vomit|be_sick
            # somebody close
            my|a ...2 [friend] ...6 killing|kill|killed|hurt|hurting|hurts|cut|cutting herself|himself|themself|themselves|themselfs
            my|a ...2 [friend] ...6 cuts|harm|harming|harms|hang|unalive|starving|starve herself|himself|themself|themselves|themselfs
            my|a ...2 [friend] ...5 wants|want|wanted|wanna|going to? die|be_dead|end_it_all|end_her_life|end_his_life|end_their_life
            my|a ...2 [friend] ...5 suicidal|[suicide]|selfharms|selfharming
            """
        );
}
