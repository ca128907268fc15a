"""Corrections by hand in Chinese."""

from __future__ import annotations

WORDS = {
    "command.correct": "更正误读：/correct 9 时限 2025年12月底前",
    "misread.button": "读错了",
    "misread.filed": "谢谢，已记下，编辑会核对原文。",
    "misread.known": "您已经报告过，编辑还没有处理，请稍候。",
    "misread.notice": "<b>有人说读错了，请对照原文核对：</b>",
    "misread.how": "<i>全部列表和“已核对”按钮：/correct；更正：/correct 9 时限 2025年12月底前</i>",
    "mark.corrected": "（更正）",
    # in answers
    "corrected.status": "<b>人工更正　状态：</b>{value}（{author}，{at}；原读作：{original}）",
    "corrected.number": "<b>人工更正　编号：</b>{value}（{author}，{at}；原文没有印出编号）",
    "corrected.deadline": "<b>人工更正　时限：</b>{value}（{author}，{at}；原读作：{original}）",
    "corrected.body": "<b>人工更正　责任单位：</b>{value}（{author}，{at}；原读作：{original}）",
    "corrected.figure": "<b>人工更正　数字：</b>{name}　{value}（{author}，{at}；原读作：{original}）",
    "corrected.reason": "更正理由：",
    "corrected.nothing": "没有读到",
    # putting right
    "correct.usage": "这样更正：/correct 9 时限 2025年12月底前 理由：见原件。\n"
    "可更正：状态、编号（原文缺号的）、时限、责任单位、数字；只写 /correct 9 则按按钮选择。原文引文不会改动。",
    "correct.which": "哪里读错了？请按按钮选择：",
    "correct.field.status": "状态",
    "correct.field.number": "编号",
    "correct.field.deadline": "时限",
    "correct.field.body": "责任单位",
    "correct.field.figure": "数字",
    "correct.button.cancel": "不改了",
    "correct.button.all": "全部更正",
    "correct.button.undo": "撤销第{ref}条",
    "correct.button.settled": "第{ref}条已核对",
    "correct.cancelled": "没有改动。",
    "correct.ask.status": "正确的状态是：",
    "correct.ask.number": "原文缺失的编号应当是几？例如：7 或 7(2)",
    "correct.ask.deadline": "正确的时限是？例如：2025年12月底前",
    "correct.ask.body": "正确的责任单位是？几个单位用顿号分开。",
    "correct.ask.figure": "正确的数字是？连单位一起写，例如：95.2%",
    "correct.ask.which-figure": "哪个数字读错了？",
    "correct.more-figures": "不在下面的，请先查询那个数字，再按它的回答下的“读错了”。",
    "correct.no-figures": "这一条没有读到数字。",
    "correct.figure": "{name}　现读作：{quote}",
    "correct.reply": "<b>请回复这条消息</b>，第一行写正确的内容，理由写在下一行（可以不写）。",
    "correct.long": "太长：内容最多{most}字，理由最多{reason}字。",
    "correct.no-status": "没有看懂状态。可用：已完成、已销号、长期坚持、推进中、逾期、延期、未启动。",
    "correct.no-number": "没有看懂编号。请写成 7 或 7(2)。",
    "correct.no-figure": "其中没有数字。请连单位一起写，例如：95.2%",
    "correct.printed": "这一条的编号{ref}是原文印出的，不能更正。",
    "correct.taken": "报告中已经印有问题{ref}，不能再用这个编号。",
    "correct.before": "此前的更正：{value}（{author}）",
    "correct.undated": "从这个时限算不出日期，到期前不会提醒。",
    "correct.kept": "更正只另外注明，原文引文不变；报告换版后继续有效。",
    "correct.undone": "<b>已撤销更正：</b>{value}（{author}）",
    "correct.finished": "这一更正已经完成或过期，请重新发 /correct。",
    "correct.not-yours": "这是别人正在做的更正，请自己发 /correct。",
    "correct.settled": "已记为核对过。",
    "correct.settled-before": "这一条已经处理过了。",
    "correct.none": "本报告没有人工更正，也没有待核对的误读报告。",
    "correct.head": "<b>人工更正{made}条，待核对的误读报告{reported}条</b>",
    "correct.reported": "{place}. {label}　{title}：<b>有人说读错了</b>（{name}，{at}）",
    "correct.reported-figure": "　　所指的数字：{figure}",
    "correct.item": "{place}. {label}",
    "correct.unmatched": "　　<b>在现在这一版里没有找到它所更正的内容，请核对。</b>",
}
_FIELDS = ("status", "number", "deadline", "body", "figure")
# The same under an item of a list.
WORDS |= {
    f"corrected.{field}.beside": "　　" + WORDS[f"corrected.{field}"].replace("<b>", "").replace("</b>", "")
    for field in _FIELDS
}
