"""What stands below the last response: lines that tell where to write or call, and chapters of what is to come."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_BARE = """岚溪县供销社党组关于巡察整改进展情况的通报
1.社有企业改革滞后。
整改情况
1家企业完成注销登记。
2.机关纪律松弛。
整改情况
开展作风督查11次，通报4人次。
{line}
岚溪县供销社党组
2031年8月2日
"""
_INLINE = """岚溪县供销社党组关于巡察整改进展情况的通报
第一项：社有企业改革滞后。
整改结果：1家企业完成注销登记。
第二项：机关纪律松弛。
整改结果：开展作风督查11次，通报4人次。
{line}
"""
_CARD = """岚溪县督察反馈问题整改公示
问题编号：3
反馈问题：机关纪律松弛。
责任单位：县供销社
整改时限：2031年底
整改情况：开展作风督查11次，通报4人次。
{line}
"""
_ABOUT = """岚溪县供销社党组关于巡察整改情况的通报
一、关于“社有企业改革滞后”的问题
1家企业完成注销登记。
二、关于“机关纪律松弛”的问题
开展作风督查11次，通报4人次。
{line}
岚溪县供销社党组
2031年8月2日
"""
PAGES = {"bare": _BARE, "inline": _INLINE, "card": _CARD, "about": _ABOUT}

CONTACTS = """\
以上情况，欢迎监督。监督电话：0500-7654321，工作日8:30—17:30。
以上情况如有疑问，请于2031年10月31日前与办公室联系，电话：0500-7654321。
以上情况，请予监督。
上述整改情况现予公布，请广大干部群众监督。
现将以上情况予以公布，公布期5个工作日。
如对以上整改情况有意见建议，请在公示期内向办公室反映。
对上述整改情况如有异议，可通过电话0500-7654321反映。
广大干部群众如有意见，请及时与我们联系。
社会各界若对整改情况有不同意见，可来信来电反映。
干部群众对整改情况有意见建议的，请与县委巡察办联系。
群众可通过以下方式反映意见：电话0500-7654321。
县供销社诚恳接受广大群众监督，欢迎来电反映问题。
敬请社会各界监督。
联系人：王××，电话：0500-7654321。
电话：0500-7654321
（咨询、投诉电话：0500-7654321）
监督举报电话0500-7654321；邮箱coop@example.cn；邮政编码：600000。
意见反馈邮箱：coop@example.cn
受理时间：2031年3月1日至3月15日
自公示之日起5个工作日内，可向县委巡察办反映。
本通报自发布之日起公示7天，接受社会监督。
本次公示期为5个工作日，即2031年3月1日至3月7日。
公开期限：长期公开
异议反馈：公示期内如有异议，请以书面形式反馈。
注：本通报数据截至2031年7月31日。
专此函达。
特此函告。
此复。
公众可通过信函向县督察整改办反映情况，地址：岚溪县长平街0号。
居民可随时到社区服务站反映，或拨打0500-7654321。
家长可致电0500-7654321投诉。
谁有不同意见，直接找社主任，电话0500-7654321。
要是还有别的说法，打电话0500-7654321联系我们。
大家有不同看法的，请拨打0500-7654321提出。
意见箱设在办公楼一楼，主任热线：0500-7654321。
主任信箱：coop@example.cn
客服热线：0500-7654321
意见建议请寄县供销社，邮编600000。
来信来函请投门口信箱。
""".splitlines()

DEEDS = """\
清理办公电话8部，收回话费0.3万元。
公布监督电话0500-7654321，受理投诉13件。
请第三方机构全程监督施工，检查12次。
对群众有意见的12处路口完成改造。
上述结果公示3次。
如期征求意见12条，采纳9条。
群众可通过热线反映问题，已受理32件。
受理单位由1家增至3家。
村民可到服务站办理业务，已办理320件。
设立热线0500-7654321，接听来电36个。
个别社员有不同意见，已逐户上门解释21户。
意见箱增加到12个，收到建议36条。
""".splitlines()


def _last_response(page: str, line: str) -> str:
    return read_text(page.format(line=line)).issues[-1].response or ""


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("line", CONTACTS)
def test_a_contact_line_is_no_response(line: str, page: str) -> None:
    assert _last_response(page, line) == "开展作风督查11次，通报4人次。"


@pytest.mark.parametrize("page", [_BARE, _CARD, _ABOUT], ids=["bare", "card", "about"])
@pytest.mark.parametrize("line", DEEDS)
def test_a_deed_with_the_same_words_is(line: str, page: str) -> None:
    assert _last_response(page, line).endswith(line)


_CHAPTERS = """岚溪投资集团党委关于巡察整改阶段性进展情况的通报
市委第八巡察组对集团党委进行了巡察，现将主要做法通报如下。
一、服务发展大局
（一）做强城市运营。接管市政道路养护项目9个。
（二）压降融资成本。置换债务12.4亿元。
二、健全企业制度
（一）精简管理层级。注销“空壳”子公司14家。
{chapter}
"""
OUTLOOKS = [
    "三、坚持常态长效，在成果巩固上接续努力\n集团党委将持续抓好后续整改。监督电话：0500-7654321。",
    "三、坚持常态长效。集团党委将持续抓好后续整改。",
    "三、持续抓好后续整改工作\n（一）压实责任。集团党委将定期调度。\n（二）完善制度。集团党委将健全机制。",
    "三、以整改为契机，推动企业行稳致远\n集团将坚持问题导向，不断提升治理水平。\n岚溪投资集团党委\n2031年2月18日",
    "三、深化成果运用\n我们将以钉钉子精神抓好各项任务，确保件件有着落。",
    "三、锚定目标接续奋斗\n下一步，集团党委将一以贯之抓整改。",
]
CHAPTERS = [
    "三、办好民生实事\n改造管网126公里，受益居民8.4万户。",
    "三、办好民生实事\n将闲置地块改建为停车场，方便群众出行。",
    "三、办好民生实事\n投入3.2亿元改造管网。下一步将改造二期。",
]


@pytest.mark.parametrize("chapter", OUTLOOKS)
def test_a_last_chapter_of_promises_is_no_item(chapter: str) -> None:
    issues = read_text(_CHAPTERS.format(chapter=chapter)).issues
    assert [(issue.response or "")[:6] for issue in issues] == ["做强城市运营", "压降融资成本", "精简管理层级"]


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_last_chapter_of_deeds_is_one(chapter: str) -> None:
    issues = read_text(_CHAPTERS.format(chapter=chapter)).issues
    assert len(issues) == 4
    assert (issues[3].response or "").startswith("办好民生实事")
