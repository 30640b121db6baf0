// A button that copies the address of the page, with what else the link must say.
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button");
  const said = parentElement.querySelector("[role=status]");
  const field = parentElement.querySelector("input");
  button.textContent = data.label;
  field.setAttribute("aria-label", data.label);
  const address = () => {
    const link = new URL(location.href);
    link.hash = "";
    if (data.page !== null) {
      const here = link.pathname.replace(/\/$/, "");
      const root = data.from && here.endsWith("/" + data.from) ? here.slice(0, -data.from.length - 1) : here;
      link.pathname = root + "/" + data.page;
    }
    if (data.alone) link.search = "";
    for (const name of ["embed", "embed_options", "data", ...data.drops]) link.searchParams.delete(name);
    for (const [name, value] of Object.entries(data.says)) link.searchParams.set(name, value);
    return link.href;
  };
  button.onclick = async () => {
    const link = address();
    field.value = link;
    try {
      await navigator.clipboard.writeText(link);
      said.textContent = "Copied.";
      field.hidden = true;
      setTimeout(() => { said.textContent = ""; }, 4000);
    } catch {
      // Browsers refuse on addresses without https: then the link stands there to be copied by hand.
      said.textContent = "Press Ctrl+C (or Cmd+C) to copy:";
      field.hidden = false;
      field.focus();
      field.select();
    }
  };
  return () => { button.onclick = null; };
}
