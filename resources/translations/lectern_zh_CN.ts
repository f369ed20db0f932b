<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Lectern</source>
        <translation>关于案头</translation>
    </message>
    <message>
        <source>Lectern</source>
        <translation>案头</translation>
    </message>
    <message>
        <source>An offline reader for United Nations documents in Chinese.</source>
        <translation>离线阅读联合国中文文件的工具。</translation>
    </message>
    <message>
        <source>Version {version} · Qt {qt}</source>
        <translation>版本 {version} · Qt {qt}</translation>
    </message>
    <message>
        <source>It opens no network connection. Your library and notes stay on this computer.</source>
        <translation>本程序不连接网络，文件库和批注只保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Documents belong to the United Nations; the Noto fonts are used under the SIL Open Font License.</source>
        <translation>文件版权属于联合国；Noto 字体依 SIL 开放字体许可证使用。</translation>
    </message>
    <message>
        <source>Library: {file}</source>
        <translation>文件库：{file}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Export Excerpts…</source>
        <translation>导出摘录(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove from Library</source>
        <translation>从文件库移除(&amp;R)</translation>
    </message>
    <message>
        <source>I&amp;mport Reports…</source>
        <translation>导入报告(&amp;M)…</translation>
    </message>
    <message>
        <source>Read Documents Ane&amp;w…</source>
        <translation>重读文件(&amp;W)…</translation>
    </message>
    <message>
        <source>Cited but &amp;Not Here…</source>
        <translation>引用而未收录(&amp;N)…</translation>
    </message>
    <message>
        <source>My &amp;Organizations…</source>
        <translation>我的机构(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Correct Document Details…</source>
        <translation>更正文件信息(&amp;C)…</translation>
    </message>
    <message>
        <source>Earlier &amp;Texts…</source>
        <translation>较早的文本(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with C&amp;itation</source>
        <translation>连同引文复制(&amp;I)</translation>
    </message>
    <message>
        <source>Correct &amp;Organization…</source>
        <translation>更正机构(&amp;O)…</translation>
    </message>
    <message>
        <source>Correct Ci&amp;ted Text…</source>
        <translation>更正引文(&amp;T)…</translation>
    </message>
    <message>
        <source>Take My Correction &amp;Back</source>
        <translation>撤回我的更正(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;My Corrections…</source>
        <translation>我的更正(&amp;M)…</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文件库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Side Panel</source>
        <translation>侧栏(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>原始大小(&amp;A)</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Doubts about This Document…</source>
        <translation>本文件的存疑之处(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Who Is Named Here</source>
        <translation>此处所指机构(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;How It Was Adopted…</source>
        <translation>通过经过(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>转到(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Search the Library…</source>
        <translation>检索文件库(&amp;S)…</translation>
    </message>
    <message>
        <source>Con&amp;cordance…</source>
        <translation>机构索引(&amp;C)…</translation>
    </message>
    <message>
        <source>Filter &amp;Documents</source>
        <translation>筛选文件(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Organizations</source>
        <translation>机构(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;References</source>
        <translation>交叉引用(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>批注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>正文(&amp;T)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Mention</source>
        <translation>下一处提及(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Mention</source>
        <translation>上一处提及(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>黄色(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>绿色(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>蓝色(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>粉色(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;urple</source>
        <translation>紫色(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Orange</source>
        <translation>橙色(&amp;O)</translation>
    </message>
    <message>
        <source>Write a &amp;Note</source>
        <translation>写批注(&amp;N)</translation>
    </message>
    <message>
        <source>Add &amp;Tags</source>
        <translation>加标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Delete Highlight</source>
        <translation>删除高亮(&amp;D)</translation>
    </message>
    <message>
        <source>N&amp;ext Highlight</source>
        <translation>下一处高亮(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Previous Highlight</source>
        <translation>上一处高亮(&amp;P)</translation>
    </message>
    <message>
        <source>Next Note to &amp;Review</source>
        <translation>下一条待核对的批注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Lectern</source>
        <translation>关于案头(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>批注(&amp;A)</translation>
    </message>
    <message>
        <source>Highlight in &amp;Colour</source>
        <translation>高亮颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>AdoptionCard</name>
    <message>
        <source>How it was adopted</source>
        <translation>通过经过</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>全部复制</translation>
    </message>
</context>
<context>
    <name>CitationCardWindow</name>
    <message>
        <source>Copy Web Address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Citation: {name}</source>
        <translation>引文：{name}</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>文件库中没有</translation>
    </message>
    <message>
        <source>The cited place was not found in the library&apos;s text.</source>
        <translation>在文件库的文本中没有找到所引之处。</translation>
    </message>
    <message>
        <source>Back to the citation before</source>
        <translation>回到上一条引文</translation>
    </message>
</context>
<context>
    <name>CitationCorrectionDialog</name>
    <message>
        <source>Cites Nothing</source>
        <translation>不是引文</translation>
    </message>
    <message>
        <source>Place in it</source>
        <translation>其中位置</translation>
    </message>
    <message>
        <source>Mark as Citation</source>
        <translation>标为引文</translation>
    </message>
    <message>
        <source>It Cites Something Else</source>
        <translation>更正所引文件</translation>
    </message>
    <message>
        <source>Your correction: {name}</source>
        <translation>您的更正：{name}</translation>
    </message>
    <message>
        <source>Read as: {name}</source>
        <translation>识别为：{name}</translation>
    </message>
    <message>
        <source>The library&apos;s text does not show {place}.</source>
        <translation>文件库的文本中没有显示{place}。</translation>
    </message>
</context>
<context>
    <name>ConcordanceWindow</name>
    <message>
        <source>Printed forms</source>
        <translation>印出的写法</translation>
    </message>
    <message>
        <source>Named together with it</source>
        <translation>同时提到的机构</translation>
    </message>
    <message>
        <source>The library has changed: read again</source>
        <translation>文件库已变动：重新读取</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) with citation.</source>
        <translation>
            <numerusform>已复制%n行，附出处。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n line(s) as a table.</source>
        <translation>
            <numerusform>已按表格复制%n行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in the Reader</source>
        <translation>在阅读器中打开</translation>
    </message>
    <message>
        <source>Copy with Citation</source>
        <translation>连同出处复制</translation>
    </message>
    <message>
        <source>Copy as Table</source>
        <translation>按表格复制</translation>
    </message>
    <message>
        <source>Copy “{name}”</source>
        <translation>复制“{name}”</translation>
    </message>
    <message>
        <source>Copied: {words}</source>
        <translation>已复制：{words}</translation>
    </message>
    <message>
        <source>Back to the organization before</source>
        <translation>返回上一个机构</translation>
    </message>
    <message>
        <source>Printed as</source>
        <translation>文中写法</translation>
    </message>
    <message>
        <source>Named together with</source>
        <translation>同段提到的机构</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>机构索引</translation>
    </message>
    <message>
        <source>No organization is chosen</source>
        <translation>尚未选定机构</translation>
    </message>
    <message>
        <source>Type one of its names above, in any language: every place that names it will stand here.</source>
        <translation>请在上方输入其任何一种语言的名称，这里将列出提到该机构的每一处。</translation>
    </message>
    <message>
        <source>Neither the library nor the list has an organization called “{words}”.</source>
        <translation>文件库和机构名单中都没有名为“{words}”的机构。</translation>
    </message>
    <message>
        <source>Not named in the library</source>
        <translation>文件库中未提到</translation>
    </message>
    <message>
        <source>No document of the library names {name}.</source>
        <translation>文件库中没有文件提到{name}。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>%n份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>{found} {where}</source>
        <translation>{found}，{where}</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DialogActs</name>
    <message>
        <source>Corrected the document&apos;s details.</source>
        <translation>已更正文件信息。</translation>
    </message>
    <message>
        <source>The text of this document has never been replaced by another.</source>
        <translation>这份文件的文本从未被替换过。</translation>
    </message>
    <message>
        <source>The earlier text is back.</source>
        <translation>已恢复较早的文本。</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of this document await review.</source>
        <translation>
            <numerusform>这份文件有 %n 条批注待核对。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentDetailsDialog</name>
    <message>
        <source>Correct Document Details</source>
        <translation>更正文件信息</translation>
    </message>
    <message>
        <source>Use What Was Read</source>
        <translation>恢复原读数</translation>
    </message>
    <message>
        <source>Your correction. The program read: {value}</source>
        <translation>您的更正。程序读到的是：{value}</translation>
    </message>
    <message>
        <source>Inferred. {doubt}</source>
        <translation>推得。{doubt}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Corrections stay when the file is imported again, and can be undone.</source>
        <translation>更正在重新导入文件后依然有效，也可以撤销。</translation>
    </message>
    <message>
        <source>Adoption</source>
        <translation>通过经过</translation>
    </message>
    <message>
        <source>How it was adopted</source>
        <translation>通过经过</translation>
    </message>
</context>
<context>
    <name>DocumentProblemsDialog</name>
    <message>
        <source>Doubts about This Document</source>
        <translation>本文件的存疑之处</translation>
    </message>
    <message>
        <source>Lectern was not sure of these places. A click shows the paragraph.</source>
        <translation>以下各处未能确定如何识读，点击即可查看所在段落。</translation>
    </message>
    <message>
        <source>Lectern had no doubts in reading this document.</source>
        <translation>识读本文件时没有存疑之处。</translation>
    </message>
</context>
<context>
    <name>EarlierTextsDialog</name>
    <message>
        <source>Earlier Texts of {name}</source>
        <translation>{name} 的较早文本</translation>
    </message>
    <message>
        <source>Earlier text</source>
        <translation>较早的文本</translation>
    </message>
    <message>
        <source>&amp;Whole text</source>
        <translation>全文(&amp;W)</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>&amp;Bring This Text Back</source>
        <translation>恢复这个文本(&amp;B)</translation>
    </message>
    <message>
        <source>replaced {moment}</source>
        <translation>替换于 {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>Read from {file}</source>
        <translation>读自 {file}</translation>
    </message>
    <message>
        <source>The words are the same; only how they are set or marked has changed.</source>
        <translation>文字相同，只是排法或标记有变。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ</source>
        <translation>
            <numerusform>%n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>only in the earlier text</source>
        <translation>只在较早的文本中</translation>
    </message>
    <message>
        <source>only in the present text</source>
        <translation>只在现在的文本中</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) alike</source>
        <translation>
            <numerusform>%n 段相同</numerusform>
        </translation>
    </message>
    <message>
        <source>If you bring this text back, the present one is kept among the earlier texts. Your notes are carried over; those that find no place await review. It can be undone.</source>
        <translation>恢复这个文本后，现在的文本留在较早文本之中。批注随之转移，找不到位置的待您核对。可以撤销。</translation>
    </message>
</context>
<context>
    <name>EverywhereBox</name>
    <message numerus="yes">
        <source>Everywhere in this document (%n places)</source>
        <translation>
            <numerusform>本文件中所有相同之处（%n 处）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export Excerpts</source>
        <translation>导出摘录</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>Web Annotation (JSON)</source>
        <translation>网络批注（JSON）</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文件</translation>
    </message>
    <message>
        <source>There is nothing to export: no highlight has these colours and tags.</source>
        <translation>没有可导出的内容：没有符合所选颜色和标签的高亮。</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n excerpt(s) to {file}.</source>
        <translation>
            <numerusform>已将 %n 条摘录导出到 {file}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Excerpts</source>
        <translation>摘录</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>From</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Only with tags</source>
        <translation>仅限标签</translation>
    </message>
    <message>
        <source>Every excerpt carries its citation: symbol, title, and paragraph or speaker.</source>
        <translation>每条摘录都附有出处：文号、标题以及段次或发言人。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>FootnotePopover</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go to Its Mark</source>
        <translation>转到注号处</translation>
    </message>
    <message>
        <source>Footnote {label}</source>
        <translation>脚注 {label}</translation>
    </message>
    <message>
        <source>Go to {symbol}</source>
        <translation>转到{symbol}</translation>
    </message>
    <message>
        <source>not in the library</source>
        <translation>不在文件库中</translation>
    </message>
</context>
<context>
    <name>GoToBox</name>
    <message>
        <source>Paragraph, symbol or words</source>
        <translation>段次、文号或词句</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Search the library for “{words}”</source>
        <translation>在文件库中检索“{words}”</translation>
    </message>
</context>
<context>
    <name>HeatStrip</name>
    <message>
        <source>Where citations and the chosen organizations stand</source>
        <translation>引文和所选机构在文中的位置</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import Reports</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Show What Changed</source>
        <translation>查看变化</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>各文件的结果</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>还没有导入过文件。</translation>
    </message>
    <message>
        <source>From: {given}</source>
        <translation>来源：{given}</translation>
    </message>
    <message>
        <source>Documents of the library were read anew. Those in which nothing changed are left out.</source>
        <translation>重读了文件库中的文件。没有变化的不列出。</translation>
    </message>
    <message>
        <source>Stopped before the end; the rest can be read later.</source>
        <translation>中途停止；其余的可以以后再读。</translation>
    </message>
    <message>
        <source>Stopped before the end; what had been imported is in the library.</source>
        <translation>中途停止；此前导入的文件已在文件库中。</translation>
    </message>
    <message>
        <source>Broken off from outside; what had been imported is in the library.</source>
        <translation>意外中断；此前导入的文件已在文件库中。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The text changed</source>
        <translation>正文有变</translation>
    </message>
    <message>
        <source>Only what is known of it changed: citations, names, facts</source>
        <translation>正文未变，引文、名称或信息有变</translation>
    </message>
    <message>
        <source>Could not be read anew; the text is as it was</source>
        <translation>未能重读，正文照旧</translation>
    </message>
    <message>
        <source>Could not be imported</source>
        <translation>未能导入</translation>
    </message>
    <message>
        <source>Notes that need review</source>
        <translation>需要核对的批注</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>存疑之处</translation>
    </message>
    <message>
        <source>Replaced an earlier text</source>
        <translation>替换了旧文本</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>库中已有</translation>
    </message>
    <message>
        <source>Passed over, because they are no documents</source>
        <translation>不是文件，已略过</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) changed</source>
        <translation>
            <numerusform>%n 份正文有变</numerusform>
        </translation>
    </message>
    <message>
        <source>Read anew: {texts}</source>
        <translation>重读：{texts}</translation>
    </message>
    <message>
        <source>{count} imported</source>
        <translation>导入 {count} 份</translation>
    </message>
    <message>
        <source>{count} already there</source>
        <translation>{count} 份已在库中</translation>
    </message>
    <message>
        <source>{count} failed</source>
        <translation>{count} 份失败</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) stand on slightly different words now</source>
        <translation>
            <numerusform>%n 条批注所在的文字略有改动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindLegend</name>
    <message>
        <source>Colours of the names</source>
        <translation>名称的颜色</translation>
    </message>
    <message>
        <source>{kind} {count}</source>
        <translation>{kind} {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n organization(s)</source>
        <translation>
            <numerusform>%n 个机构</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}: {organizations}, {places}</source>
        <translation>{kind}：{organizations}，{places}</translation>
    </message>
    <message>
        <source>Click to light these and to list only them</source>
        <translation>点击标亮这一类，列表也只列出这一类</translation>
    </message>
</context>
<context>
    <name>LibraryActs</name>
    <message>
        <source>The library lies in a folder that {service} synchronises; a copy made while you work can damage it. Better keep it in a folder of this computer alone: {folder}</source>
        <translation>文件库位于由{service}同步的文件夹中，使用期间的同步可能损坏文件库。最好把它放在只属于这台电脑的文件夹里。目前的位置：{folder}</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n document(s); notes are kept.</source>
        <translation>
            <numerusform>已移除 %n 份文件，批注仍予保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: {citation}</source>
        <translation>已复制：{citation}</translation>
    </message>
    <message>
        <source>Import Files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Documents ({patterns});;All files (*)</source>
        <translation>文件 ({patterns});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n document(s)</source>
        <translation>
            <numerusform>已导入 %n 份文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>replaced %n document(s)</source>
        <translation>
            <numerusform>替换 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n 份库中已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported</source>
        <translation>
            <numerusform>%n 份未能导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed over</source>
        <translation>
            <numerusform>略过 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) await review</source>
        <translation>
            <numerusform>%n 条批注待核对</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>中途已停止</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>There was nothing to import.</source>
        <translation>没有可导入的文件。</translation>
    </message>
    <message>
        <source>Show Report</source>
        <translation>查看报告</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Filter by title or symbol</source>
        <translation>按标题或文号筛选</translation>
    </message>
    <message>
        <source>Show Where It Is Cited</source>
        <translation>查看引用它之处</translation>
    </message>
    <message>
        <source>Search the Texts</source>
        <translation>检索正文</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文件库</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy Citation</source>
        <translation>复制引文</translation>
    </message>
    <message>
        <source>Correct Details…</source>
        <translation>更正信息…</translation>
    </message>
    <message>
        <source>Earlier Texts…</source>
        <translation>较早的文本…</translation>
    </message>
    <message>
        <source>Open Containing Folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Remove from Library</source>
        <translation>从文件库移除</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的项目</translation>
    </message>
    <message>
        <source>No title or symbol contains “{words}”.</source>
        <translation>没有标题或文号包含“{words}”。</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>文件库是空的</translation>
    </message>
    <message>
        <source>Import documents with Ctrl+O, or drop files and folders on this window.</source>
        <translation>按 Ctrl+O 导入文件，或将文件和文件夹拖放到本窗口。</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Places that name the organization</source>
        <translation>提到该机构之处</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上文</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>After</source>
        <translation>下文</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lectern</source>
        <translation>案头</translation>
    </message>
</context>
<context>
    <name>MentionActs</name>
    <message>
        <source>Select a name first, or put the caret on one.</source>
        <translation>请先选中一个名称，或将光标放在名称上。</translation>
    </message>
    <message>
        <source>Select a citation first, or put the caret on one.</source>
        <translation>请先选中一处引文，或将光标放在引文上。</translation>
    </message>
    <message>
        <source>There is no correction of yours here.</source>
        <translation>此处没有您的更正。</translation>
    </message>
    <message numerus="yes">
        <source>“{words}” is no longer an organization at %n place(s) of this document.</source>
        <translation>
            <numerusform>本文件中 %n 处“{words}”不再识别为机构。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{words}” now means {name} at %n place(s) of this document.</source>
        <translation>
            <numerusform>本文件中 %n 处“{words}”现指{name}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{words}” no longer cites anything at %n place(s).</source>
        <translation>
            <numerusform>%n 处“{words}”不再识别为引文。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{words}” now cites {name} at %n place(s).</source>
        <translation>
            <numerusform>%n 处“{words}”现引用{name}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took back %n correction(s).</source>
        <translation>
            <numerusform>已撤回 %n 处更正。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergingDialog</name>
    <message>
        <source>Same as</source>
        <translation>等同于</translation>
    </message>
    <message>
        <source>Same as This</source>
        <translation>等同于此</translation>
    </message>
    <message>
        <source>“{name}” is another name of:</source>
        <translation>“{name}”是下列机构的另一名称：</translation>
    </message>
    <message numerus="yes">
        <source>These %n names are other names of: {names}</source>
        <translation>
            <numerusform>这 %n 个名称是同一机构的其他名称：{names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MissingDialog</name>
    <message>
        <source>Cited but Not Here</source>
        <translation>引用而未收录的文件</translation>
    </message>
    <message>
        <source>Filter by symbol or title</source>
        <translation>按文号或标题筛选</translation>
    </message>
    <message>
        <source>Copy Web Addresses</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>Copy Symbols</source>
        <translation>复制文号</translation>
    </message>
    <message>
        <source>Show Who Cites It</source>
        <translation>查看引用处</translation>
    </message>
    <message>
        <source>The library has everything that its documents cite by a symbol.</source>
        <translation>凡是按文号引用的文件，文件库都有。</translation>
    </message>
    <message numerus="yes">
        <source>Of all the texts that the library lacks, the %n that most of its documents cite.</source>
        <translation>
            <numerusform>文件库未收录的文件中，引用最多的%n份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The documents of the library cite %n text(s) that it lacks.</source>
        <translation>
            <numerusform>文件库中的文件引用了%n份未收录的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Title, as cited</source>
        <translation>标题（据引用处）</translation>
    </message>
</context>
<context>
    <name>MyOrganizationsDialog</name>
    <message>
        <source>My Organizations</source>
        <translation>我的机构</translation>
    </message>
    <message>
        <source>Your list is empty. Names that you add, merge or reject stand here, and can be taken back.</source>
        <translation>您的名单还是空的。您添加、合并或排除的名称将列在这里，随时可以撤回。</translation>
    </message>
    <message numerus="yes">
        <source>And %n line(s) more.</source>
        <translation>
            <numerusform>另有 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>My List</source>
        <translation>我的名单</translation>
    </message>
    <message>
        <source>Not in the List</source>
        <translation>不在名单中</translation>
    </message>
    <message>
        <source>The list has every organization that your documents name.</source>
        <translation>您的文件提到的机构都在名单中。</translation>
    </message>
    <message>
        <source>Looking through the library…</source>
        <translation>正在查找文件库中的名称…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>等同于…</translation>
    </message>
    <message>
        <source>Not an Organization</source>
        <translation>不是机构</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Apply to the Library</source>
        <translation>应用于文件库</translation>
    </message>
    <message>
        <source>Import a List…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>Export My List…</source>
        <translation>导出我的名单…</translation>
    </message>
    <message>
        <source>Open Its Folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>NameCardWindow</name>
    <message>
        <source>Show in the Whole Library</source>
        <translation>在整个文件库中查看</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Short forms: {forms}</source>
        <translation>简称：{forms}</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>名称：{name}</translation>
    </message>
    <message>
        <source>part of {name}</source>
        <translation>隶属{name}</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>前往</translation>
    </message>
</context>
<context>
    <name>NameCorrectionDialog</name>
    <message>
        <source>Not an Organization</source>
        <translation>不是机构</translation>
    </message>
    <message>
        <source>Mark as Organization</source>
        <translation>标为机构</translation>
    </message>
    <message>
        <source>It Is Another Organization</source>
        <translation>更正为另一机构</translation>
    </message>
    <message>
        <source>Your correction: {name}</source>
        <translation>您的更正：{name}</translation>
    </message>
    <message>
        <source>Read as: {name}</source>
        <translation>识别为：{name}</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Short forms</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法文</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄文</translation>
    </message>
    <message>
        <source>Copy “{name}”</source>
        <translation>复制“{name}”</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Write a note…</source>
        <translation>写批注…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The text has changed, and nothing like this passage stands in it. Select where it belongs.</source>
        <translation>文本已有改动，其中没有与这段文字相近的内容。请选定它应在的位置。</translation>
    </message>
    <message>
        <source>Delete highlight and note</source>
        <translation>删除高亮和批注</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>The text has changed, and this passage was not found for certain.</source>
        <translation>文本已有改动，未能确定这段文字的位置。</translation>
    </message>
    <message>
        <source>Use Likeliest Place</source>
        <translation>采用最可能的位置</translation>
    </message>
    <message>
        <source>Attach to Selection</source>
        <translation>附于选定文字</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>In the text</source>
        <translation>正文中</translation>
    </message>
    <message>
        <source>Needs review: the text has changed</source>
        <translation>需要核对：文本已有改动</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Filter notes</source>
        <translation>筛选批注</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) of the library await review</source>
        <translation>
            <numerusform>文件库中有 %n 条批注待核对</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} — next</source>
        <translation>{words} — 下一条</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Show only {colour}</source>
        <translation>只看{colour}</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>没有打开的文件</translation>
    </message>
    <message>
        <source>Your highlights and notes will stand here.</source>
        <translation>高亮和批注将列在这里。</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>还没有批注</translation>
    </message>
    <message>
        <source>Select words and press 1 to 6 to highlight them, or N to write a note. Without a selection the whole paragraph is meant.</source>
        <translation>选定文字后按 1 至 6 高亮，按 N 写批注；没有选定文字时，以整段为准。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的项目</translation>
    </message>
    <message>
        <source>No note of this document fits the filter.</source>
        <translation>本文件没有符合筛选条件的批注。</translation>
    </message>
</context>
<context>
    <name>OrganizationActs</name>
    <message>
        <source>&amp;Add to My List…</source>
        <translation>添加到我的名单(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Same as…</source>
        <translation>等同于(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Not an Organization in Any Document</source>
        <translation>在所有文件中都不是机构(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>Your list says what %n name(s) mean(s) now.</source>
        <translation>
            <numerusform>您的名单已写明 %n 个名称的含义。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken out of your list: %n name(s).</source>
        <translation>
            <numerusform>已从您的名单中撤回 %n 个名称。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show My List</source>
        <translation>显示我的名单</translation>
    </message>
    <message>
        <source>Your list of organizations has changed since the library was gone through with it.</source>
        <translation>您的机构名单有改动，文件库尚未按其更新。</translation>
    </message>
    <message>
        <source>Apply to the Library</source>
        <translation>应用于文件库</translation>
    </message>
    <message>
        <source>“{name}” Is Not in the List</source>
        <translation>“{name}”不在名单中</translation>
    </message>
    <message>
        <source>“{name}” Is in My List</source>
        <translation>“{name}”在我的名单中</translation>
    </message>
    <message>
        <source>&amp;Edit in My List…</source>
        <translation>在我的名单中编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Take out of My List</source>
        <translation>从我的名单中撤回(&amp;T)</translation>
    </message>
    <message>
        <source>“{name}” is in your list.</source>
        <translation>“{name}”已列入您的名单。</translation>
    </message>
    <message>
        <source>“{name}” means “{organization}” in all documents from now on.</source>
        <translation>今后在所有文件中，“{name}”都指“{organization}”。</translation>
    </message>
    <message>
        <source>“{name}” is no organization in any document from now on.</source>
        <translation>今后在所有文件中，“{name}”都不作为机构。</translation>
    </message>
    <message>
        <source>Stopped; the rest of the library still goes by your list as it was.</source>
        <translation>已停止；文件库其余部分仍按原来的名单。</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>OrganizationChooser</name>
    <message>
        <source>No organization in the list is called so.</source>
        <translation>名单中没有这样称呼的机构。</translation>
    </message>
    <message>
        <source>Name, short form or acronym, in any language</source>
        <translation>名称、简称或缩写，语种不限</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Not in the list; the name is used as it stands</source>
        <translation>不在名单中；按所写名称使用</translation>
    </message>
</context>
<context>
    <name>OrganizationKinds</name>
    <message>
        <source>UN organ</source>
        <translation>联合国机关</translation>
    </message>
    <message>
        <source>UN entity</source>
        <translation>联合国实体</translation>
    </message>
    <message>
        <source>UN mission</source>
        <translation>联合国特派团</translation>
    </message>
    <message>
        <source>Intergovernmental organization</source>
        <translation>政府间组织</translation>
    </message>
    <message>
        <source>Regional organization</source>
        <translation>区域组织</translation>
    </message>
    <message>
        <source>Group of States</source>
        <translation>国家集团</translation>
    </message>
    <message>
        <source>State body</source>
        <translation>国家机构</translation>
    </message>
    <message>
        <source>NGO</source>
        <translation>非政府组织</translation>
    </message>
    <message>
        <source>Armed group</source>
        <translation>武装团体</translation>
    </message>
    <message>
        <source>In my list</source>
        <translation>在我的名单中</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>不在名单中</translation>
    </message>
</context>
<context>
    <name>OrganizationPicker</name>
    <message>
        <source>Name of an organization in any language, or its acronym</source>
        <translation>机构名称（任何语言）或缩写</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>机构</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>not named in the library</source>
        <translation>文件库中未提到</translation>
    </message>
</context>
<context>
    <name>OrganizationsModel</name>
    <message>
        <source>{name}, {count}</source>
        <translation>{name}，{count} 处</translation>
    </message>
    <message>
        <source>part of {name}</source>
        <translation>隶属{name}</translation>
    </message>
</context>
<context>
    <name>OrganizationsPanel</name>
    <message>
        <source>Filter organizations</source>
        <translation>筛选机构</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Show in the whole library</source>
        <translation>在整个文件库中查看</translation>
    </message>
    <message>
        <source>Light these no more (Esc)</source>
        <translation>不再标亮 (Esc)</translation>
    </message>
    <message>
        <source>Show in the Whole Library</source>
        <translation>在整个文件库中查看</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的项目</translation>
    </message>
    <message>
        <source>No organization here is called “{words}”.</source>
        <translation>没有名称包含“{words}”的机构。</translation>
    </message>
    <message>
        <source>Colour all organizations</source>
        <translation>为所有机构着色</translation>
    </message>
    <message>
        <source>Colour no organization</source>
        <translation>不为机构着色</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>没有打开的文件</translation>
    </message>
    <message>
        <source>The organizations that it names will stand here.</source>
        <translation>文件提到的机构将列在这里。</translation>
    </message>
    <message>
        <source>No organizations</source>
        <translation>没有机构</translation>
    </message>
    <message>
        <source>This document names no organization that Lectern knows.</source>
        <translation>本文件没有提到案头所知的机构。</translation>
    </message>
</context>
<context>
    <name>OtherNames</name>
    <message>
        <source>Find its other names too</source>
        <translation>同时查找其其他名称</translation>
    </message>
    <message>
        <source>Show in the Whole Library</source>
        <translation>在整个文件库中查看</translation>
    </message>
</context>
<context>
    <name>OwnCorrectionsDialog</name>
    <message>
        <source>My Corrections</source>
        <translation>我的更正</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>前往该处</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The words are no longer in the text, or not at one place alone.</source>
        <translation>这些文字已不在文中，或不止一处与之相同。</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>没有打开文件</translation>
    </message>
    <message>
        <source>You have corrected no name and no citation in this document. Right-click one in the text, or select words that were missed.</source>
        <translation>您尚未更正本文件中的任何机构名称或引文。请在正文中右击名称或引文，或选中被遗漏的文字。</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) in {name}.</source>
        <translation>
            <numerusform>{name} 中有 %n 处更正。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n are no longer in its text; they are kept.</source>
        <translation>
            <numerusform>其中 %n 处所涉文字已不在文中；更正仍予保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>no organization</source>
        <translation>不是机构</translation>
    </message>
    <message>
        <source>cites nothing</source>
        <translation>不是引文</translation>
    </message>
    <message>
        <source>no longer in the text</source>
        <translation>已不在文中</translation>
    </message>
    <message>
        <source>footnote {label}</source>
        <translation>脚注{label}</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Your Correction</source>
        <translation>您的更正</translation>
    </message>
    <message>
        <source>The Program Reads</source>
        <translation>程序的识别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>OwnListTable</name>
    <message>
        <source>Added</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Same as</source>
        <translation>等同于</translation>
    </message>
    <message>
        <source>Not an organization</source>
        <translation>不是机构</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>您的说明</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>My list</source>
        <translation>我的名单</translation>
    </message>
</context>
<context>
    <name>OwnListing</name>
    <message>
        <source>The library goes by your list.</source>
        <translation>文件库与您的名单一致。</translation>
    </message>
    <message>
        <source>The library is being gone through with your list…</source>
        <translation>正在按您的名单更新文件库…</translation>
    </message>
    <message>
        <source>The library does not go by your list as it is now.</source>
        <translation>文件库尚未按您现在的名单更新。</translation>
    </message>
    <message>
        <source>Your list has everything that this list says.</source>
        <translation>这份名单的内容您的名单中都已有。</translation>
    </message>
    <message>
        <source>Your list was written to {path}.</source>
        <translation>您的名单已写入 {path}。</translation>
    </message>
    <message>
        <source>Import a List</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Lists of organizations ({patterns});;All files (*)</source>
        <translation>机构名单 ({patterns});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export My List</source>
        <translation>导出我的名单</translation>
    </message>
</context>
<context>
    <name>OwnOrganizationDialog</name>
    <message>
        <source>My Organization</source>
        <translation>我的机构</translation>
    </message>
    <message>
        <source>Add to My List</source>
        <translation>添加到我的名单</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>所属机构</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>Short forms</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>French name</source>
        <translation>法文名称</translation>
    </message>
    <message>
        <source>Russian name</source>
        <translation>俄文名称</translation>
    </message>
    <message>
        <source>Several are parted by commas</source>
        <translation>有几个时以逗号分隔</translation>
    </message>
    <message>
        <source>The organization that it belongs to, if any</source>
        <translation>它所隶属的机构（如有）</translation>
    </message>
    <message numerus="yes">
        <source>%n names are added: {names}</source>
        <translation>
            <numerusform>添加 %n 个名称：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>ParagraphAccessible</name>
    <message>
        <source>Footnotes: {labels}</source>
        <translation>脚注：{labels}</translation>
    </message>
</context>
<context>
    <name>PassagePreview</name>
    <message>
        <source>The whole paragraph</source>
        <translation>整段文字</translation>
    </message>
</context>
<context>
    <name>ProblemHook</name>
    <message>
        <source>Something went wrong. Your notes are saved.</source>
        <translation>程序出了问题，您的批注已经保存。</translation>
    </message>
    <message>
        <source>Something went wrong. Your notes are saved. Details for a report are in {file}.</source>
        <translation>程序出了问题，您的批注已经保存。详情记录在 {file}，可供报告问题时使用。</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Importing {name} ({number} of {total})</source>
        <translation>正在导入 {name}（{number}/{total}）</translation>
    </message>
    <message>
        <source>Reading {name} anew ({number} of {total})</source>
        <translation>正在重读 {name}（{number}/{total}）</translation>
    </message>
    <message>
        <source>Looking for organizations again ({number} of {total})</source>
        <translation>正在重新查找机构（{number}/{total}）</translation>
    </message>
</context>
<context>
    <name>ReadingAgain</name>
    <message numerus="yes">
        <source>This Lectern reads %n document(s) of your library better than before. Notes and earlier texts are kept.</source>
        <translation>
            <numerusform>现在的版本能把文件库中的 %n 份文件读得更好。重读时保留批注和较早的文本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read Them Anew</source>
        <translation>现在重读</translation>
    </message>
    <message>
        <source>All documents have been read as well as this Lectern can.</source>
        <translation>所有文件都已按现在的版本读过。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Show Report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Stopped; the rest can be read later (File ▸ Read Documents Anew)</source>
        <translation>已停止；其余的可以以后再读（文件 ▸ 重读文件）</translation>
    </message>
    <message numerus="yes">
        <source>Read anew: the text of %n document(s) changed</source>
        <translation>
            <numerusform>已重读：%n 份文件的正文有变</numerusform>
        </translation>
    </message>
    <message>
        <source>Read anew: no text changed</source>
        <translation>已重读：正文均无变化</translation>
    </message>
    <message>
        <source>that of the open one, too</source>
        <translation>包括现在打开的这一份</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) await review</source>
        <translation>
            <numerusform>%n 条批注待核对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>Preparing your library</source>
        <translation>正在准备文件库</translation>
    </message>
    <message>
        <source>Five documents of the United Nations are being read, so that there is something to begin with.</source>
        <translation>正在读入五份联合国文件，供您开始阅读。</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>没有打开的文件</translation>
    </message>
    <message>
        <source>Choose one in the library on the left, or drop files and folders anywhere on this window.</source>
        <translation>请在左侧文件库中选择，或将文件和文件夹拖放到本窗口任意处。</translation>
    </message>
</context>
<context>
    <name>ReferenceGroups</name>
    <message>
        <source>Resolutions of the General Assembly</source>
        <translation>大会决议</translation>
    </message>
    <message>
        <source>Resolutions of the Security Council</source>
        <translation>安全理事会决议</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Charter and treaties</source>
        <translation>《宪章》和条约</translation>
    </message>
    <message>
        <source>Rules of procedure</source>
        <translation>议事规则</translation>
    </message>
    <message>
        <source>Agenda items</source>
        <translation>议程项目</translation>
    </message>
    <message>
        <source>Other instruments</source>
        <translation>其他文书</translation>
    </message>
</context>
<context>
    <name>ReferencesModel</name>
    <message>
        <source>Cited by</source>
        <translation>被引用于</translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <source>Copy Address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>References</source>
        <translation>交叉引用</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in the Text</source>
        <translation>在正文中显示</translation>
    </message>
    <message>
        <source>Copy Symbol</source>
        <translation>复制文号</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>没有打开的文件</translation>
    </message>
    <message>
        <source>What it cites, and who cites it, will stand here.</source>
        <translation>文件引用的文献和引用它的文件将列在这里。</translation>
    </message>
    <message>
        <source>No references</source>
        <translation>没有交叉引用</translation>
    </message>
    <message>
        <source>This document cites nothing, and nothing in the library cites it.</source>
        <translation>本文件没有引用其他文献，库中也没有文件引用它。</translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>The document itself</source>
        <translation>文件本身</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Back to the library</source>
        <translation>返回文件库</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>检索结果</translation>
    </message>
    <message>
        <source>Searching for “{words}”…</source>
        <translation>正在检索“{words}”…</translation>
    </message>
    <message>
        <source>Show more…</source>
        <translation>显示更多…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>No document of the library contains “{words}”.</source>
        <translation>文件库中没有文件包含“{words}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n passage(s)</source>
        <translation>
            <numerusform>前 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>，见于 %n 份文件</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”: {found} {where}</source>
        <translation>“{words}”：{found}{where}</translation>
    </message>
    <message>
        <source>{symbol} is not in the library.</source>
        <translation>{symbol}不在文件库中。</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>No note of the library awaits review.</source>
        <translation>文件库中没有待核对的批注。</translation>
    </message>
    <message>
        <source>Nothing like “{words}” stands in the text now. Select where the note belongs and choose “Attach to Selection”; File ▸ Earlier Texts shows where it stood.</source>
        <translation>现在的文本中没有与“{words}”相近的文字。请选定批注应在的位置，再按“附于选定文字”；原来的位置见“文件 ▸ 较早的文本”。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Open footnotes when the pointer rests on their mark</source>
        <translation>指针停在脚注标记上时显示脚注</translation>
    </message>
    <message>
        <source>Say who is meant when the pointer rests on a name</source>
        <translation>指针停在机构名称上时说明所指</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Add Folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Do Not Watch</source>
        <translation>不再监看</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监看的文件夹</translation>
    </message>
    <message>
        <source>Watch Folder</source>
        <translation>监看文件夹</translation>
    </message>
    <message>
        <source>New files in these folders are imported while Lectern is open.</source>
        <translation>案头打开期间，这些文件夹中的新文件会自动导入。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>After</source>
        <translation>停留时间</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文件库</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>在正文中</translation>
    </message>
    <message>
        <source>On a name that is not in the list</source>
        <translation>对不在名单中的名称</translation>
    </message>
    <message>
        <source>Next mark or link</source>
        <translation>下一个脚注标记或链接</translation>
    </message>
    <message>
        <source>Open the footnote or link</source>
        <translation>打开脚注或链接</translation>
    </message>
    <message>
        <source>Close the footnote or card, then light nothing more</source>
        <translation>关闭脚注或卡片，再按则不再标亮</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Shift with the arrow keys</source>
        <translation>Shift 加方向键</translation>
    </message>
    <message>
        <source>Select a word</source>
        <translation>选定一词</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Select a sentence</source>
        <translation>选定一句</translation>
    </message>
    <message>
        <source>Triple click</source>
        <translation>三击</translation>
    </message>
    <message>
        <source>Add to my list</source>
        <translation>添加到我的名单</translation>
    </message>
    <message>
        <source>Same as another organization</source>
        <translation>等同于另一机构</translation>
    </message>
    <message>
        <source>Not an organization</source>
        <translation>不是机构</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Organizations</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>References</source>
        <translation>交叉引用</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一处 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处 (F3)</translation>
    </message>
    <message>
        <source>{name}: {current} of {total}</source>
        <translation>{name}：第 {current} 处，共 {total} 处</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n place(s)</source>
        <translation>
            <numerusform>{name}：共 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingOverDialog</name>
    <message>
        <source>Import a List</source>
        <translation>导入名单</translation>
    </message>
    <message numerus="yes">
        <source>And %n line(s) more.</source>
        <translation>
            <numerusform>另有 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>From: {given}</source>
        <translation>来自：{given}</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are new and are taken over.</source>
        <translation>
            <numerusform>%n 个名称是新的，将列入您的名单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n name(s) your list says the same.</source>
        <translation>
            <numerusform>%n 个名称与您的名单一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n name(s) your list says something else; tick what should change.</source>
        <translation>
            <numerusform>%n 个名称您的名单另有说明；请勾选应改动的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Your list says</source>
        <translation>您的名单</translation>
    </message>
    <message>
        <source>The other list says</source>
        <translation>另一份名单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>TargetChooser</name>
    <message>
        <source>Symbol, title in 《》 or words of a title</source>
        <translation>文号、《》中的标题或标题中的词语</translation>
    </message>
    <message>
        <source>What it may mean</source>
        <translation>可能所指</translation>
    </message>
    <message>
        <source>This is nothing that can be cited yet.</source>
        <translation>尚不是可以引用的对象。</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>库中已有</translation>
    </message>
    <message>
        <source>A text without a symbol, by its title</source>
        <translation>没有文号的文本，以标题引用</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>库中没有</translation>
    </message>
</context>
<context>
    <name>TextActs</name>
    <message>
        <source>{symbol} is not in the library.</source>
        <translation>文件库中没有 {symbol}。</translation>
    </message>
    <message>
        <source>Copy Web Address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>Copied: {citation}</source>
        <translation>已复制：{citation}</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Open {symbol}</source>
        <translation>打开 {symbol}</translation>
    </message>
    <message>
        <source>Copy Web Address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>Show “{name}” in the Panel</source>
        <translation>在侧栏中显示“{name}”</translation>
    </message>
    <message>
        <source>Show “{name}” in the Whole Library</source>
        <translation>在整个文件库中查看“{name}”</translation>
    </message>
    <message>
        <source>Take My Correction Back</source>
        <translation>撤回我的更正</translation>
    </message>
    <message>
        <source>Here “{words}” Is Not an Organization</source>
        <translation>此处“{words}”不是机构</translation>
    </message>
    <message numerus="yes">
        <source>Nor Anywhere in This Document (%n Places)</source>
        <translation>
            <numerusform>本文件中均不是（%n 处）</numerusform>
        </translation>
    </message>
    <message>
        <source>It Is Another Organization…</source>
        <translation>是另一机构…</translation>
    </message>
    <message>
        <source>Here “{words}” Cites Nothing</source>
        <translation>此处“{words}”不是引文</translation>
    </message>
    <message>
        <source>It Cites Something Else…</source>
        <translation>所引的是其他文件…</translation>
    </message>
    <message>
        <source>Mark “{words}” as Organization…</source>
        <translation>将“{words}”标为机构…</translation>
    </message>
    <message>
        <source>Mark “{words}” as Citation…</source>
        <translation>将“{words}”标为引文…</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>高亮</translation>
    </message>
</context>
<context>
    <name>UnlistedBar</name>
    <message>
        <source>The list does not have this name.</source>
        <translation>名单中没有这个名称。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add it to my list (Ins)</source>
        <translation>将其添加到我的名单 (Ins)</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>等同于…</translation>
    </message>
    <message>
        <source>It is another name of an organization in the list (=)</source>
        <translation>它是名单中某机构的另一名称 (=)</translation>
    </message>
    <message>
        <source>Not One</source>
        <translation>不是机构</translation>
    </message>
    <message>
        <source>It is no organization in any document of the library (Del)</source>
        <translation>在文件库的所有文件中都不是机构 (Del)</translation>
    </message>
</context>
<context>
    <name>UnlistedTable</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例句</translation>
    </message>
    <message>
        <source>Names that are not in the list</source>
        <translation>不在名单中的名称</translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: {act}</source>
        <translation>撤销：{act}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: {act}</source>
        <translation>重做：{act}(&amp;R)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Select a passage first.</source>
        <translation>请先选定一段文字。</translation>
    </message>
    <message>
        <source>No name of an organization stands at the caret.</source>
        <translation>光标处没有机构名称。</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n highlight(s).</source>
        <translation>
            <numerusform>已删除 %n 处高亮。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>WindowToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of this document of which Lectern was not sure</source>
        <translation>
            <numerusform>本文件有 %n 处案头未能确定</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a highlight colour</source>
        <translation>选择高亮颜色</translation>
    </message>
</context>
</TS>
