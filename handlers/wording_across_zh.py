"""Answers over several reports, in Chinese."""

from __future__ import annotations

WORDS = {
    "across.head": "<b>有答案的报告：{count}份（共{total}份），各按各的报告列出</b>",
    "across.best": "<b>已装载{total}份报告；以下是最相关的{count}份，各按各的报告列出</b>",
    "across.report": "<b>{report}</b>",
    "across.without": "{report}：没有找到。",
    "across.none": "已装载的{total}份报告里都没有找到。",
    "across.further": "……另有{count}条，请选定这份报告后再问（/reports）。",
    "across.other": "<i>本聊天正在问的报告里没有；以下出自另一份报告：{report}</i>",
}
