"""Saved pages of an invented county's site."""

from __future__ import annotations

PARAGRAPHS = (
    "根据县委巡察工作安排，2024年3月至5月，县委第二巡察组对县水利局党组进行了巡察，现将整改进展情况予以公布。",
    "一、集镇供水管网漏损偏高。",
    "整改情况：更换老旧管道12公里，漏损率由21%降到13%，受益群众3200户。",
    "二、水费收缴不规范，部分村组未出具票据。",
    "整改情况：统一使用电子票据，补开票据468张，清退多收水费5.6万元。",
)
RELATED = (
    '<div class="{0}"><h3>相关新闻</h3><ul><li><a href="/1.html">全县新建水库9座</a><span>2024-05-01</span></li>'
    '<li><a href="/2.html">我县完成投资88亿元</a></li><li><a href="/3.html">清退资金77万元</a></li></ul></div>'
)
NAVIGATION = (
    '<div class="header"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/hd">互动交流</a></li>'
    '<li><a href="/fw">办事服务</a></li></ul></div><div>您现在的位置：<a href="/">首页</a> &gt; <a href="/zw">公示公告</a></div>'
)
FOOTER = '<div class="bottom"><p>主办单位：青岚县人民政府办公室 技术支持：某公司</p><p>网站标识码：0000000001</p></div>'


def page(content: str, head: str = "", before: str = "", after: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head>{head}<script>var a = '<p>脚本里的88万元</p>';</script><style>p{{color:red}}</style></head>"
        f"<body>{NAVIGATION}{before}{content}{after}{FOOTER}</body></html>"
    )


def article(opening: str = '<div class="TRS_Editor">', closing: str = "</div>") -> str:
    return opening + "".join(f"<p>　　{text}</p>" for text in PARAGRAPHS) + closing
