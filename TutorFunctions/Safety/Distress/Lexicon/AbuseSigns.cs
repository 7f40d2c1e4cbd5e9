namespace TutorFunctions.Safety.Distress.Lexicon;

internal static class AbuseSigns
{
    public static WordPatterns All { get; } =
        WordPatterns.Read(
            """
            # hit or hurt by an adult at home
            [parent] ...4 [hits] [mine]
            [parent] ...2 [hits] ...1 on|with me|us
            [parent] ...3 pushed|shoved|dragged|threw me|us down_the_stairs|against|into_the_wall|into_a_wall
            [parent] ...3 pushed|shoved|dragged|threw me|us across|by_my|on_the_floor|out_of_the_house
            [parent] ...3 threw|throws|throwing a|the|things|his|her ...1 at me|us
            [parent] ...3 [grave] [mine]|her|him
            [parent] ...4 threatens|threatened|threatening ...1 to
            # by others: what nobody calls by another name
            [other] ...3 [grave] me
            [someone] ...2 [grave] me
            [someone]|[other]|[parent] ...2 raped|molested my|her|him
            [other] ...2 [often] ...1 [hits] me
            my boyfriend|girlfriend|bf|gf|ex|coach|teacher|babysitter ...3 [hits] me
            beat|beats|beating|beaten me|us up
            [someone] ...2 threatens|threatened|threatening ...1 to kill|hurt|stab|shoot|beat me|us
            hurt|kill|break|beat|punish|hit ...3 if_i_tell|if_i_told
            [i]|get|getting|was|being been|being|get|got|getting? raped|molested|sexually_abused|sexually_assaulted|sexually_harassed
            being|been|get|gets|getting|got|am|im abused|beaten|hit|hurt ...1 at_home|by_my|at_night
            [friend] ...3 beaten|abused|hit by my|his|her|their [parent]
            someone|somebody is? abusing|abused|molesting|raping me
            # touched
            [parent] ...9 [touches] me
            my|the coach|teacher|tutor|trainer|babysitter|neighbour|neighbor|priest|pastor|boss|cousin|brother|stepbrother ...4 [touches] me
            [someone]|man|guy ...4 [touches] me ...4 down_there|there|at_night|in_bed|in_my_sleep|inappropriately|sexually
            [someone]|man|guy ...4 [touches] me ...4 in_places|in_a_bad_way|in_a_weird_way|where_i|and_i_dont|and_i_didnt
            [touches]|grab|grabs|grabbed|grabbing|rub|rubs|rubbed ...1 my [private]
            hand|hands|fingers under|up|down|in|inside my skirt|shirt|pants|trousers|clothes|top|dress|underwear|bra
            [someone]|[parent]|[other] ...3 comes|came|gets|got|climbs|climbed into|in my bed
            makes|made|make|making|forces|forced|forcing me to? touch|undress|strip|kiss_him|have_sex|take_off_my
            makes|made|make|making|forces|forced|forcing me to? take_my_clothes|send_nudes|do_sexual|watch_porn|do_things_i
            makes|made|make|making|forces|forced|forcing me to? send ...3 pictures|pics|photos|videos of_me|of_myself|of_my_body|naked|or_he
            makes|made|make|making me to? send ...3 pictures|pics|photos|videos or_hell|or_she|or_shell|or_they|or_theyll
            forces|forced|forcing me to? send ...3 pictures|pics|photos|videos or_hell|or_she|or_shell|or_they|or_theyll
            [parent]|[other]|[someone] ...1 kissed|kisses|kissing|undressed|undresses me ...4 dont|not|never tell
            meet|meeting him|her|them|me ...3 dont|not|never|without tell|telling ...1 parents|mum|mom|dad|anyone|anybody
            [parent]|[other] ...2 comes|came|sneaks|sneaked|gets into|in my room ...2 night|nights|when_im_asleep|when_i_sleep|when_everyone
            # not safe, locked in, not fed
            dont|not|never|doesnt|isnt feel? safe at|in|around|with [home]|my_dad|my_mum|my_mom|my_stepdad|my_uncle|my_father|my_mother
            dont|not|never feel? safe at|in my dads|mums|moms|uncles|fathers|mothers house|place|home|flat
            scared|afraid|frightened|terrified to|of go|going|come|coming|be|being back? home
            scared|afraid|frightened|terrified of my [parent] $
            scared|afraid|frightened|terrified of my [parent] because|when|hitting|hurting|at_night|coming|beating|and_what
            [parent]|[someone] ...3 lock|locks|locked|locking me|us ...1 in|inside|outside ...2 basement|cellar|closet|cupboard
            [parent]|[someone] ...3 lock|locks|locked|locking me|us ...1 in|inside|outside ...2 wardrobe|shed|garage
            [parent]|[someone] ...3 lock|locks|locked|locking me|us ...1 in|inside|outside ...2 attic|all_day|all_night
            [parent]|[someone] ...3 lock|locks|locked|locking me|us ...1 in|inside|outside ...2 dark|for_days|for_hours
            [parent] dont|doesnt|wont|never feed_me|give_me_food|give_me_any_food|let_me_eat
            left|leaves|leave us|me ...1 alone ...3 without_food|without_any_food|for_days|for_a_week
            ran|run|running away from home because|cause|cuz|bc ...2 [parent]|he|she|they
            # at home, to others
            [parent] ...3 [hits] my mum|mom|mother|dad|father|sister|brother|siblings|little_brother|little_sister
            [parent] ...2 hits|beats|punches|slaps|chokes|hurts|kicks her|him|them|each_other
            violence|violent at [home]
            """
        );
}
