"""The MkDocs plugin `briefs`: an adapter over `build`."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.build import Checked, assets, check, outputs
from generator.markup import plural
from generator.problems import WARNING, Problem, errors
from generator.render import TEMPLATES

log = get_plugin_logger("briefs")


class BriefsPlugin(BasePlugin):
    """Under `build` every problem is logged and errors end the build, once. Under `serve` nothing raises."""

    serving = False
    checked: Checked

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Having this also makes the instance survive rebuilds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> None:
        self.checked = check(Path(config.docs_dir), drafts=self.serving)
        config.site_name = self.checked.library.site.name
        self._edit_links(config)
        config.extra["problems"] = plural(len(self.checked.problems), "problem") if self.serving and self.checked.problems else ""
        for problem in self.checked.problems:
            self._log(problem, config)
        wrong = errors(self.checked.problems)
        if wrong and not self.serving:
            raise PluginError(f"{plural(len(wrong), 'error')} in {config.docs_dir}; the site is not built")

    @event_priority(100)  # before plugins that look at the pages
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        for file in list(files):
            if file.src_uri.lower().endswith((".yml", ".yaml")) or self._is_reserved(file.src_uri):
                files.remove(file)
        nav: list[Any] = []
        for output in outputs(self.checked, troubles=self.serving):
            inclusion = InclusionLevel.INCLUDED if output.nav else InclusionLevel.NOT_IN_NAV
            generated = File.generated(config, output.path, content=output.text, inclusion=inclusion)
            generated.edit_uri = output.source or None
            files.append(generated)
            nav += [{output.nav: output.path}] if output.nav else []
        for path, source in assets():
            files.append(File.generated(config, path, abs_src_path=str(source)))
        if config.nav is None:
            written = [file.src_uri for file in files.documentation_pages() if file.generated_by is None]
            config.nav = nav + sorted(written)
        return files

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        server.watch(str(TEMPLATES))
        return server

    def _edit_links(self, config: MkDocsConfig) -> None:
        """Without a repository, the pencil opens the YAML in the editor's own program while serving, and is left out of a built site."""
        if not config.repo_url and "://" not in (config.edit_uri or config.edit_uri_template or ""):
            config.edit_uri = None
            config.edit_uri_template = f"vscode://file{Path(config.docs_dir).resolve().as_posix()}/{{path}}" if self.serving else None

    def _is_reserved(self, path: str) -> bool:
        return any(problem.code == "reserved-page" and problem.path == path for problem in self.checked.problems)

    def _log(self, problem: Problem, config: MkDocsConfig) -> None:
        """Under `serve --strict` a warning would end the server, so problems are told as news there."""
        told = str(problem._replace(path=(Path(config.docs_dir) / problem.path).as_posix()))
        level = logging.WARNING if self.serving or problem.severity == WARNING else logging.ERROR
        log.log(logging.INFO if self.serving and config.strict else level, told)
