// The page's own words, Chinese and English.
const WORDS = {
  zh: {
    other: "EN", tagline: "本机聊天，不连 Telegram", actAs: "我是", send: "发送", ok: "知道了",
    write: "写消息，或输入 / 看命令", privacy: "隐私模式", privateChat: "私聊", group: "群组",
    privacyOn: "机器人只听命令、@提及和对它的回复", privacyOff: "机器人听到全部消息",
    people: (names) => names.join("、"), bot: "机器人", creator: "群主", administrator: "管理员", member: "成员", reply: "回复", edit: "修改", edited: "已编辑",
    replying: "回复", editing: "修改", cancel: "取消", typing: "正在输入…", hintTitle: "试着说一句",
    hintMore: "点一下就发送；在群里要 @ 机器人、用命令或回复它。", groupHint: "群里还没有消息。点一下就发送：",
    lost: "与沙盒的连接断了，正在重连…", failed: "没有发出去：", noCommands: "机器人没有设置命令",
    copied: "已复制", unsupported: "这个按钮在沙盒里还不能用", commands: "命令", gone: "（原消息已删除）",
  },
  en: {
    other: "中文", tagline: "A chat on this machine, without Telegram", actAs: "Act as", send: "Send", ok: "OK",
    write: "Message, or / for commands", privacy: "Privacy mode", privateChat: "Private chat", group: "Group",
    privacyOn: "The bot hears only commands, @mentions and replies to it", privacyOff: "The bot hears every message",
    people: (names) => names.join(", "), bot: "bot", creator: "group owner", administrator: "administrator", member: "member", reply: "Reply", edit: "Edit", edited: "edited",
    replying: "Reply to", editing: "Edit", cancel: "Cancel", typing: "is typing…", hintTitle: "Try saying",
    hintMore: "One click sends it. In the group, mention the bot, use a command or reply to it.",
    groupHint: "Nothing has been said here yet. One click sends:",
    lost: "The connection to the sandbox is lost, trying again…", failed: "Not sent: ",
    noCommands: "The bot has set no commands", copied: "Copied", unsupported: "This button does not work in the sandbox yet",
    commands: "Commands", gone: "(the message was deleted)",
  },
};

const KEY = "sandbox-language";
let language = localStorage.getItem(KEY) || (navigator.language.startsWith("zh") ? "zh" : "en");

export const say = (name) => WORDS[language][name];

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  localStorage.setItem(KEY, language);
}

export function labelPage() {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
  for (const node of document.querySelectorAll("[data-label]")) node.textContent = say(node.dataset.label);
}
