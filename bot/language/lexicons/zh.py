"""Chinese, whose terms are pairs of neighbouring characters; so are its stop words."""

from bot.language.lexicon import Asking, Lexicon, Talk, Telling

LEXICON = Lexicon(
    code="zh",
    name="中文",
    stop_words="什么 什麼 为什 為什 怎么 怎麼 怎样 多少 哪里 哪裡 哪些 哪个 时候 時候 何时 是谁 么时 是什",
    generic="发生 發生 新闻 消息 现在 今天",
    asking=Asking(
        openly=r"\A.*[吗嗎]",
        past=r"了 | 过 | 過 | 已经 | 已經",
        whether=r"\A.*[吗嗎]",
        number="多少 | 几个 | 几人 | 幾",
        date="什么时候 | 什麼時候 | 何时 | 何時 | 哪一?[天年]",
        name="谁 | 誰 | 哪里 | 哪裡 | 哪个国家",
        called=r"叫什么 | 名字 | 姓名",
        cause="为什么 | 為什麼 | 为何 | 原因",
        definition="什么是 | 谁是",
    ),
    telling=Telling(
        negations="没有 不是 不会",
        denials="否认 否認",
        plans="计划 打算 预计 預計 准备 準備 将会 將會 考虑 考慮 拟",
        warnings="警告",
        conditions="如果 可能",
    ),
    talk=Talk(thanks="谢谢|謝謝", farewell="再见|再見", help="帮助|救命", greeting="你好|您好", unclear="好的|是的"),
    disasters="台风 颱風 地震 洪水 海啸 海嘯 火灾 火災 疫情 旱灾 旱災 泥石 霍乱 霍亂 疟疾 瘧疾",
    credits="相关阅读 | 延伸阅读 | 更多 | 图片 | 来源",
    corrections=r"\w*(?:更正|勘误|澄清)\w*",
)
