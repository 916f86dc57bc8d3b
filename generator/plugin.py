"""The MkDocs plugin `briefs`: an adapter over `build`."""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from markupsafe import Markup, escape
from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import contextfilter

from generator import schema
from generator.build import Checked, assets, check, exported, outputs
from generator.exports import Desk, head
from generator.files import replace
from generator.headers import headers_file, inline_hashes
from generator.language import Language, plural, say, speaking
from generator.load import is_published
from generator.mends import mended
from generator.problems import WARNING, More, Problem, capped, errors
from generator.render import TEMPLATES
from generator.schema.folder import folder_of, is_ours, stale

log = get_plugin_logger("briefs")

THEIR_WORKER, OUR_WORKER = "assets/javascripts/workers/search.", "assets/search/worker.js"
"""The theme's search worker, the name of which changes with its version, and ours, which answers in its place."""


class BriefsConfig(Config):
    """`edit_line`: the address at which a fact's line can be edited, with `{path}` (in the briefs folder) and `{line}`; see `_editor`."""

    edit_line = Type(str, default="")


class BriefsPlugin(BasePlugin[BriefsConfig]):
    """Under `build` every problem is logged and errors end the build, once. Under `serve` nothing raises."""

    serving = dirty = False
    kept: Path | None = None
    checked: Checked
    desk: Desk

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this also makes the instance survive rebuilds."""
        self.serving, self.dirty = command == "serve", dirty

    def on_config(self, config: MkDocsConfig) -> None:
        self.hashes: set[str] = set()
        self.checked = check(Path(config.docs_dir), drafts=self.serving)
        config.site_name = escape(self.checked.library.site.name)  # the theme prints it as it is, in attributes too
        self._edit_links(config)
        self._our_theme(config)
        with self._speaking() as language:
            config.theme["language"] = language.code
            config.mdx_configs.setdefault("toc", {})["permalink_title"] = say("Permanent link")
            config.theme["palette"] = [spoken_toggle(palette) for palette in config.theme.get("palette", ())]
            config.extra["problems"] = say("{problems} in the sheets: see what to mend", problems=plural(len(self.checked.problems), "problem")) if self.serving and self.checked.problems else ""
        if self.serving:
            self._never_strict()
            self._refresh_schemas(Path(config.docs_dir))
        for problem in capped(self.checked.problems):
            self._log(problem, config)
        wrong = errors(self.checked.problems)
        if wrong and not self.serving:
            raise PluginError(f"{plural(len(wrong), 'error')} in {config.docs_dir}; the site is not built")

    @event_priority(100)  # before plugins that look at the pages
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        self.desk = Desk(self.checked.library, config.site_url or "")
        ours = dict(assets())
        for file in list(files):
            if not is_published(file.src_uri) or file.src_uri in ours or self._is_reserved(file.src_uri):
                files.remove(file)
        nav: list[Any] = []
        for output in outputs(self.checked, troubles=self.serving, editor=self._editor(config)):
            inclusion = InclusionLevel.INCLUDED if output.nav else InclusionLevel.NOT_IN_NAV
            generated = File.generated(config, output.path, content=output.text, inclusion=inclusion)
            generated.edit_uri = output.source or None
            files.append(generated)
            nav += [{output.nav: output.path}] if output.nav else []
        for path, source in ours.items():
            files.append(File.generated(config, path, abs_src_path=str(source)))
        taken = {file.src_uri for file in files}
        for export in exported(self.checked, config.site_url or ""):
            if export.path not in taken:
                files.append(File.generated(config, export.path, content=export.data))
        if config.nav is None:
            written = [file.src_uri for file in files.documentation_pages() if file.generated_by is None]
            config.nav = nav + sorted(written)
        return files

    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> Page:
        """MkDocs dates each page, and with it sitemap.xml and its gzip, with the day of the build: two builds would differ."""
        page.update_date = self.checked.library.site.as_of.isoformat()
        return page

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        self.in_nav = nav.pages

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Every page's address of the search worker goes through the filter `url`: it leads to ours."""
        address = env.filters["url"]
        env.filters["url"] = contextfilter(lambda context, value: address(context, OUR_WORKER if str(value).startswith(THEIR_WORKER) else value))

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """The search has its own files (`exports/names.py`): no page is read into the theme's index, which each page loads."""
        page.meta["search"] = {"exclude": True}

    def on_page_context(self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
        """What the page says of itself to machines; main.html prints it. The theme prints a description as it is."""
        if not page.meta.get("redirect"):
            with self._speaking():
                context["head"] = told = head(self.desk, page.file.src_uri, Markup(page.title or "").striptags())
            if told.description and not page.meta.get("description"):
                page.meta["description"] = escape(told.description)
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        self.hashes |= inline_hashes(output)
        with self._speaking():
            return mended(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        self.hashes |= inline_hashes(output_content)
        with self._speaking():
            return mended(output_content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """The headers that a host should send with the site; its policy names the hash of each inline script. And what the search knows of the navigation."""
        index = Path(config.site_dir) / "search" / "search_index.json"
        if index.exists():
            stub = json.loads(index.read_bytes()) | {"docs": [{"location": page.url, "title": str(page.title), "text": ""} for page in self.in_nav]}
            index.write_text(json.dumps(stub, separators=(",", ":")), encoding="utf-8", newline="\n")
        (Path(config.site_dir) / "_headers").write_text(headers_file(self.hashes), encoding="utf-8", newline="\n")

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        server.watch(str(TEMPLATES))
        server.builder = lambda: self._rebuild(builder, Path(server.root))
        return server

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """By now no request reads the last site any more: all wait for the new one."""
        if self.kept and not self.dirty:
            Path(config.site_dir).rename(self.kept)

    def _rebuild(self, builder: Callable[[], None], site: Path) -> None:
        """If MkDocs raises (a hand-written page it can't read, a slip in mkdocs.yml), the last site stays up; else every request would hang."""
        self.kept = site.with_name(f"{site.name}.kept")
        try:
            builder()
        except Exception as error:
            log.error(f"The site stays as it was: {error}", exc_info=not isinstance(error, MkDocsException))
            if self.kept.exists():
                shutil.rmtree(site, ignore_errors=True)
                self.kept.rename(site)
        finally:
            shutil.rmtree(self.kept, ignore_errors=True)

    def _our_theme(self, config: MkDocsConfig) -> None:
        """Our overrides come before the theme's own files, and after those of a site's `custom_dir`: no site need say where they are."""
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(TEMPLATES / "theme"))

    def _edit_links(self, config: MkDocsConfig) -> None:
        """Without a repository, the pencil opens the YAML in the editor's own program while serving, and is left out of a built site."""
        if not config.repo_url and "://" not in (config.edit_uri or config.edit_uri_template or ""):
            config.edit_uri = None
            config.edit_uri_template = f"vscode://file{Path(config.docs_dir).resolve().as_posix()}/{{path}}" if self.serving else None

    def _speaking(self) -> AbstractContextManager[Language]:
        """What is said to readers is said in the site's language."""
        return speaking(self.checked.library.site.language)

    def _editor(self, config: MkDocsConfig) -> str:
        """Where a fact's line can be edited: as configured; else in the editor's own program while serving, else where the repository shows the line."""
        if self.config.edit_line:
            return self.config.edit_line
        folder = Path(config.docs_dir).resolve().as_posix()
        if self.serving:
            return f"vscode://file{quote(folder).replace('{', '%7B').replace('}', '%7D')}/{{path}}:{{line}}"
        if config.repo_url and config.edit_uri:
            return f"{config.repo_url.rstrip('/')}/{config.edit_uri.strip('/').replace('edit/', 'blob/', 1)}/{{path}}#L{{line}}"
        return ""

    def _is_reserved(self, path: str) -> bool:
        return any(problem.code == "reserved-page" and problem.path == path for problem in self.checked.problems)

    def _refresh_schemas(self, briefs: Path) -> None:
        """Who edits while serving is offered the slugs of today, if `briefs schema` has been used here before."""
        folder, wanted = folder_of(briefs), schema.files(self.checked.library)
        try:
            for name in stale(folder, wanted) if folder.is_dir() else ():
                if is_ours(folder / name):
                    replace(folder / name, wanted[name])
        except OSError as error:
            log.warning(f"The schemas stay as they were: {error}")

    def _never_strict(self) -> None:
        """Under `serve --strict` a warning would end the server at start, and make every request hang after a rebuild."""
        logger = logging.getLogger("mkdocs")
        for handler in [handler for handler in logger.handlers if isinstance(handler, CountHandler)]:
            logger.removeHandler(handler)

    def _log(self, problem: Problem | More, config: MkDocsConfig) -> None:
        told = str(problem._replace(path=(Path(config.docs_dir) / problem.path).as_posix()))
        log.log(logging.WARNING if self.serving or problem.severity == WARNING else logging.ERROR, told)


def spoken_toggle(palette: dict[str, Any]) -> dict[str, Any]:
    """A colour scheme of mkdocs.yml, the name of its switch in the site's language."""
    toggle = palette.get("toggle", {})
    return palette | {"toggle": toggle | {"name": say(toggle["name"])}} if "name" in toggle else palette
