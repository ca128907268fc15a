"""Rows of a table parted by blanks, findings behind a section's title in its line, titles above the items of cards."""

from __future__ import annotations

import pytest

from parsers.reading import read_text

_TABLE = """\
荷塘街道加装电梯“回头看”问题整改情况公示表
现将整改情况公示7天，请居民监督。
序号{0}反映问题{0}责任单位{0}整改情况{0}整改状态
1{0}5幢电梯井挡住一楼采光，施工前没有征求意见{0}锦绣社区{0}井道改为玻璃结构，向一楼两户补偿4.6万元，双方签订谅解书{0}已完成
2{0}12号电梯停运两个月，维保公司互相推责{0}桂花社区{0}更换控制主板，故障响应时间写入合同并缩短到30分钟{0}已完成
3{0}2单元财政补贴未发放，业主垫资十个月{0}街道财政所{0}补贴20万元于2月17日打入业主共管账户{0}已完成
4{0}管线迁改费用分摊不公，高层业主拒付{0}邮电社区{0}召开协商会5次，12户中有9户签字，其余由调解委员会跟进{0}正在推进
5{0}8号电梯轿厢过小，担架无法进出{0}丝厂社区{0}更换轿厢需要重新报规，设计单位提出两套方案，业主意见不一{0}申请延期
说明：整改状态由居民评议团认定。
荷塘街道办事处
2031年3月3日
"""


@pytest.mark.parametrize("gap", ["　", "  ", "\t", "　　"])
def test_each_line_of_a_table_is_a_row_however_it_ends(gap: str) -> None:
    issues = read_text(_TABLE.format(gap)).issues
    assert [i.number for i in issues] == [1, 2, 3, 4, 5]
    assert [i.stated and i.stated.value for i in issues] == ["done", "done", "done", "ongoing", "extended"]
    assert (issues[2].response or "").endswith("共管账户")


_CUT = """\
荷塘街道加装电梯“回头看”问题整改情况公示表
现将整改情况公示7天，请居民监督。
序号{0}反映问题{0}责任单位{0}整改情况{0}整改状态
1{0}5幢电梯井挡住一楼采光，施工前没有征求意见{0}锦绣社区{0}井道改为玻璃结构，
向一楼两户补偿4.6万元，双方签订谅解书{0}已完成
2{0}12号电梯停运两个月{0}桂花社区{0}更换控制主板，故障响应时间写入合同并
缩短到30分钟{0}已完成
3{0}2单元财政补贴未发放{0}街道财政所{0}补贴20万元打入共管账户{0}已完成
4{0}管线迁改费用分摊不公{0}邮电社区{0}召开协商会5次，12户中有9户签字
{0}正在推进
荷塘街道办事处
2031年3月3日
"""


@pytest.mark.parametrize("gap", ["　", "  "])
def test_a_row_that_was_cut_goes_on_in_the_next_line(gap: str) -> None:
    issues = read_text(_CUT.format(gap)).issues
    assert [i.number for i in issues] == [1, 2, 3, 4]
    assert [(i.response or "")[-4:] for i in issues] == ["订谅解书", "30分钟", "共管账户", "9户签字"]
    assert [i.organisations[0] for i in issues] == ["锦绣社区", "桂花社区", "街道财政所", "邮电社区"]
    assert [i.stated and i.stated.value for i in issues] == ["done", "done", "done", "ongoing"]


_GLUED = """\
中共荷塘镇委员会关于县委巡察整改落实情况的报告
现将整改落实情况报告如下。
（一）产业发展方面{gap}1.沙棘加工厂建成后一睡三年，两条生产线只试过一次机。
{label}：引进公司租赁经营，年租金22万元。
2.缝纫机被村干部转租，租金没有入账。
{label}：追回租金1.9万元。
（二）生态治理方面{gap}3.禁牧区偷牧反弹，护林员睁一只眼闭一只眼。
{label}：查处偷牧31起。
（三）民生保障方面{gap}4.饮水管网冬季冻裂，阴坡两村每年断水二十多天。
{label}：把6.3公里管道下挖到冻土层以下。
今后，我镇将继续用好巡察成果。
中共荷塘镇委员会
2031年10月28日
"""


@pytest.mark.parametrize("gap", ["", " ", "　"])
@pytest.mark.parametrize("label", ["整改情况", "纠治情况", "整治结果", "改进情况", "纠正情况", "整顿成效", "改正情况"])
def test_a_finding_behind_its_section_s_title_in_one_line(gap: str, label: str) -> None:
    issues = read_text(_GLUED.format(gap=gap, label=label)).issues
    assert [(i.number, i.section, (i.problem or "")[:3]) for i in issues] == [
        (1, "产业发展方面", "沙棘加"),
        (2, "产业发展方面", "缝纫机"),
        (3, "生态治理方面", "禁牧区"),
        (4, "民生保障方面", "饮水管"),
    ]
    assert (issues[0].response or "").startswith("引进公司")


_ONE_LINE = (
    "荷塘区妇幼保健院党支部关于区委巡察问题整改情况的公开通报　发布日期：2031-11-08　区委第二巡察组巡察了我院，现公开如下。　"
    "一、医疗服务方面　⑴产检建档排长队，孕妇凌晨取号。整改结果：建档改为线上预约。　⑵疫苗冷链记录有断档，缺失6天。"
    "整改结果：更换温度探头12只。　二、运行管理方面　⑶房屋出租未经集体研究。整改结果：解除原合同，重新公开竞价。　"
    "⑷设备科干部在供应商处报销旅游费用。整改结果：责令退缴1.46万元。　下一步，支部将常抓不懈。　荷塘区妇幼保健院　2031年11月6日"
)


@pytest.mark.parametrize("numbers", ["⑴⑵⑶⑷", "⒈⒉⒊⒋", "①②③④"])
def test_bracketed_digits_open_the_lines_of_a_page_in_one_line(numbers: str) -> None:
    issues = read_text(_ONE_LINE.translate(str.maketrans("⑴⑵⑶⑷", numbers))).issues
    assert [(i.number, i.sub, i.section) for i in issues] == [
        (1, None, "医疗服务方面"),
        (2, None, "医疗服务方面"),
        (3, None, "运行管理方面"),
        (4, None, "运行管理方面"),
    ]
    assert [(i.response or "")[-4:-1] for i in issues] == ["上预约", "12只", "开竞价", "6万元"]


_CARDS = """\
荷塘县文化和旅游局党组关于县委巡察问题整改情况的通报
县委第四巡察组对局党组开展了巡察，现将整改情况通报如下。

（一）公共文化服务方面

{item}1
问题表现：文化站“铁将军把门”，抽查9个站有6个不开门。
整改举措：计划推行错时开放。
整改成效：9个文化站全部公布开放时间。

{item}2
问题表现：流动图书车三年没有更新图书。
整改举措：计划每季度更换一次。
整改成效：新购图书4600册，行驶路线增加到7条。

（二）文物保护方面

{item}3
问题表现：文物保护单位有牌无人管。
整改举措：拟会同自然资源部门勘界立桩。
整改成效：聘请文物看护员24名。
"""


@pytest.mark.parametrize("item", ["问题", "事项", "整改问题", "序号"])
def test_a_section_above_the_title_of_a_card_is_no_part_of_the_card_before(item: str) -> None:
    issues = read_text(_CARDS.format(item=item)).issues
    assert [(i.number, i.section) for i in issues] == [
        (1, "公共文化服务方面"),
        (2, "公共文化服务方面"),
        (3, "文物保护方面"),
    ]
    assert (issues[1].response or "").endswith("增加到7条。")


def test_a_numbered_finding_opens_a_row_told_in_one_line() -> None:
    row = "{}{}：{}；责任单位：地面部；整改时限：1月10日；整改进展：{}；目前状态：{}。\n"
    told = [
        ("除冰车阀门渗漏", "更换阀门3套", "已完成"),
        ("边灯亮度不足", "备用灯具到货120盏", "正在整改"),
        ("电极片过期", "更换14副", "已完成"),
    ]
    for name in ("问题", "反馈问题", "存在问题"):
        rows = "".join(row.format(name, n, *cells) for n, cells in enumerate(told, 1))
        report = read_text(
            f"荷塘机场公司督导检查问题整改进度公示\n现将整改进度公示如下：\n{rows}公示期3天。\n荷塘机场公司\n2031年1月24日\n"
        )
        assert report.facts.kind == "notice"
        assert [(i.number, i.problem) for i in report.issues] == [(n, cells[0]) for n, cells in enumerate(told, 1)]
        assert [i.stated and i.stated.value for i in report.issues] == ["done", "ongoing", "done"]


@pytest.mark.parametrize("column", ["复查结论", "复核意见", "核验结论", "复检结果", "回访意见", "验收结论", "认定结果"])
def test_what_a_second_look_found_is_the_status(column: str) -> None:
    rows = "| 1 | 碧波馆 | 余氯低于标准 | 更换投药泵2台 | 已整改到位 |\n| 2 | 体校池 | 砂缸五年没有换砂 | 旧砂清出6吨 | 正在整改 |\n"
    head = f"| 序号 | 场所 | 存在问题 | 整改情况 | {column} |\n|---|---|---|---|---|\n"
    issues = read_text(f"荷塘市游泳场所专项检查问题整改公示\n现将整改情况予以公示。\n{head}{rows}").issues
    assert [i.stated and i.stated.value for i in issues] == ["done", "ongoing"]
