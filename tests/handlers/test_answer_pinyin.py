"""Questions typed by their sound over the sample report: the answer is that of the same words in Chinese, or none."""

from __future__ import annotations

import pytest
from asked import SAMPLE, ask, ledger_of

from handlers.heard import written_out

# what is typed, and the quote of the figure, the ref of the issue, how many a list holds, or the kind of the answer
FIGURES = {
    # one word or several, with and without spaces, syllable by syllable
    "zhuijiao weigui zijin duoshao": "312.6万元",
    "zhuijiaoweiguizijinduoshao": "312.6万元",
    "zhui jiao wei gui zi jin duo shao": "312.6万元",
    "liangzhonghualv": "76.5%",
    "xianyu nei jiuzhenlv": "83.6%",
    "cunyi jiben baochou xianzai duoshao": "2100元",
    "dabane hai you duoshao ge": "18个",
    "shixunshi jianle jijian": "12间",
    "chaye wangluo lingshou'e": "2.37亿元",
    "2023nian nongcun zilaishui pujilv": "82.6%",
    "nongcun zilaishui pujilv xianzai duoshao": "91.3%",
    # tones, ü, capitals, apostrophes
    "biāozhǔn chǎngfáng rùzhùlǜ": "82.3%",
    "biao1zhun3 chang3fang2 ru4zhu4lü4": "82.3%",
    "Biaozhun Changfang RUZHULV": "82.3%",
    "biaozhun changfang ruzhulu": "82.3%",
    "an'dan pingjun nongdu": "0.42毫克/升",
    # as southern speakers type, mixed with Chinese
    "biaozun canfan ruzulv": "82.3%",
    "liangzonghualv duosao": "76.5%",
    "标准厂房 ruzhulv": "82.3%",
    "nongcun 自来水 pujilv": "91.3%",
}
ISSUES = {
    "wenti 9 zhenggai": "9",
    "wenti9 zenmeyang le": "9",
    "disi ge wenti": "4",
    "di jiu ge wenti jinzhan": "9",
    "wenti jiu de cuoshi": "9",
}
KINDS = {
    "haiyou naxie mei wancheng": "list",
    "shei xunshi de": "report",
    "wanchenglv duoshao": "report",
    "nihao": "help",
    "xiexie": "help",
    # siblings and things the report does not have
    "chengshi zilaishui pujilv": "none",
    "2020nian nongcun zilaishui pujilv": "none",
    "xinnengyuan qiche xiaoliang": "none",
    "zuigao qiwen duoshao": "none",
    "di 30 ge wenti": "none",
    "duoshao": "none",
    # English words that pinyin could spell
    "women": "none",
    "she can change": "none",
}


sample = ledger_of(SAMPLE)


@pytest.mark.parametrize(("said", "quote"), FIGURES.items())
def test_figures(sample, said, quote):
    one = ask(sample, said)
    assert one.kind == "metric"
    assert one.metrics[0].quote == quote


@pytest.mark.parametrize(("said", "ref"), ISSUES.items())
def test_issues(sample, said, ref):
    one = ask(sample, said)
    assert one.kind == "issue"
    assert one.issues[0].ref == ref


@pytest.mark.parametrize(("said", "kind"), KINDS.items())
def test_other_answers(sample, said, kind):
    assert ask(sample, said).kind == kind


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("xianyu nei jiuzhenlv duoshao", "县域内就诊率多少"),
        ("/metric ruzhulv", "/metric 入驻率"),
        ("nuanrao duoshao", "nuanrao 多少"),  # in no table and not in the report: stays unknown
        ("women", "women"),
        ("how many gongyuan", "how many gongyuan"),
        ("标准厂房入驻率", "标准厂房入驻率"),
        ("PM2.5", "PM2.5"),
        ("a" * 900, "a" * 900),
    ],
)
def test_what_is_typed_is_written_out(sample, typed, written):
    version = sample.current()
    assert version is not None
    assert written_out(sample, version, typed) == written
