// What the documentation says of the raw body in each framework: its program and its paragraph.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

const RAW_BODY = "**The raw body.** ";

/** A page of many platforms, whose sections each say it in their own way. */
const LEFT_OUT = ["other-platforms.md"];

/** `{ id, title, blocks }` of each framework that has a page in this folder. */
export async function readFrameworks(folder) {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md") && !LEFT_OUT.includes(file)).sort();
  const pages = await Promise.all(files.map(async (file) => readPage(file, await readFile(join(folder, file), "utf8"))));
  return pages.flat();
}

function readPage(file, markdown) {
  const sections = markdown.split(/^(?=#{1,2} )/m).map(readSection);
  const [{ title }] = sections;
  const told = sections.filter(({ blocks }) => blocks);
  const name = file.replace(".md", "");
  return told.map((section, at) => ({
    id: at === 0 ? name : `${name}-${at + 1}`,
    title: told.length === 1 || section.title === title ? title : `${title}: ${section.title}`,
    blocks: section.blocks,
  }));
}

function readSection(text) {
  const title = /^#+ (.*)/.exec(text)?.[1] ?? "";
  const [before, after] = text.split(RAW_BODY);
  if (after === undefined) return { title };
  // Up to the next paragraph with a heading of its own.
  const [paragraphs] = after.split(/^\*\*/m);
  return {
    title,
    blocks: [
      ...readBlocks(before)
        .filter(({ code }) => code)
        .slice(-1),
      ...readBlocks(paragraphs),
    ],
  };
}

/** The code and the text of some Markdown, in order. */
function readBlocks(markdown) {
  const blocks = [];
  for (const part of markdown.split(/^( *```[\s\S]*?^ *```)$/m)) {
    const fence = /^( *)```\w*\n([\s\S]*?)\n *```$/.exec(part);
    if (fence) blocks.push({ code: fence[2].replaceAll(new RegExp(`^${fence[1]}`, "gm"), "") });
    else for (const paragraph of part.split(/\n\s*\n|\n(?=\d\. )/)) if (proseOf(paragraph)) blocks.push({ text: proseOf(paragraph) });
  }
  return blocks;
}

function proseOf(paragraph) {
  return paragraph
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll("**", "")
    .replace(/\s+/g, " ")
    .trim();
}
