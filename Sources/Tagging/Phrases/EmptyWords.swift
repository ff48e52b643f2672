/// Words that are in every text and tell nothing of it, folded as the index folds words.
enum EmptyWords {
    static let all = Set(
        [russian, ukrainian, english, korean].joined(separator: " ")
            .split(whereSeparator: \.isWhitespace).map(String.init))

    private static let russian = """
        а без бы был была были было быть в вам вас вот все всё всего всем всех вы где да даже для до
        его ее ей ему если есть еще же за здесь и из или им их к как какая какие какой ко когда кто ли
        либо мне меня мной мои мой моя мы на над нам нас наш не него нее ней нет ни них но ну о об
        один она они оно от по под потом потому при про с сам со так такая такие такой там тебе тебя
        то тогда того тоже той только том ты у уже хоть чего чем что чтоб чтобы эта эти это этого этой
        этом этот этих я вообще просто сейчас теперь тут туда сюда опять типа короче слушай алло ладно
        понял давай надо может можно будет буду будем знаешь говорит говорю говорят
        """

    private static let ukrainian = """
        або але б без би був була були було бути в вам вас ваш ви він вона вони воно все всі від до
        для де ж же за з зі із і й їй їм їх його її ким ким коли кого кому куди ледь лише ми мені мене
        мій моя на над нам нас наш не немає неї ні ним них ну о об один от ось по під після при про
        саме свій собі та так така такий такі там те тебе ти тим то тоді того тож тут у усі хто це цей
        ця ці цього чи чого чому що щоб я як яка який які якщо є ще вже треба може можна буде дуже
        зараз тепер добре кажу каже кажуть знаєш давай слухай
        """

    private static let english = """
        a about after again all also am an and any are as at be because been but by can could did do
        does don't down even for from get go going got had has have he her here him his how i i'm if
        in into is isn't it it's its just know let like me more my no not now of off oh ok okay on one
        only or our out over really right said say says she should so some still than that that's the
        their them then there these they they're this those to too up us very was we well were what
        when where which who why will with would yeah yes you your you're
        """

    private static let korean = """
        그 그게 그냥 그래 그런 그럼 그리고 나 나는 내 내가 너 너는 네 네가 다 더 데 또 못 뭐 뭘 수 안 야 어 어디
        없어 없다 여기 예 와 왜 우리 응 이 이거 이게 이런 이제 있어 있다 자 잘 저 저기 저는 제 좀 지금 진짜 하고 한
        할 해 했어 거 거기 건 것 게 아 아니 아니야 알았어 누가 누구 언제 무슨
        """
}
