/* Diagnostics 1xx: files and system. Ordered by number. */
#include "base/diag_rows.h"

static const struct diag_row rows[] = {
    {SB_FILE_OPEN, DIAG_ERROR, "无法打开文件：{1}", "cannot open the file: {1}",
     "文件不存在，或没有读取权限。请检查路径。",
     "The file does not exist or may not be read. Check the path."},
    {SB_FILE_READ, DIAG_ERROR, "读取文件失败：{1}", "cannot read the file: {1}",
     "系统在读取时报告了错误，或该路径不是普通文件。",
     "The system reported an error while reading, or the path is not a "
     "regular file."},
    {SB_FILE_TOO_LARGE, DIAG_ERROR, "文件超过上限{1}字节",
     "the file is larger than the limit of {1} bytes",
     "输入文件有大小上限，以免耗尽内存。通常说明给错了文件。",
     "Input files have a size limit, so that none can exhaust the memory. "
     "Mostly it is the wrong file."},
    {SB_FILE_CREATE, DIAG_ERROR, "无法创建文件：{1}",
     "cannot create the file: {1}", "目标文件夹不存在或不可写，或磁盘已满。",
     "The folder does not exist or may not be written, or the disk is full."},
    {SB_FILE_WRITE, DIAG_ERROR, "写入文件失败：{1}",
     "cannot write the file: {1}",
     "写入、同步或关闭时出错，常见原因是磁盘已满。未留下不完整的文件。",
     "Writing, syncing or closing failed; often the disk is full. No "
     "half-written file was left behind."},
    {SB_FILE_RENAME, DIAG_ERROR, "无法将文件放到最终名称：{1}",
     "cannot put the file under its final name: {1}",
     "文件已写好，但改名失败。目标可能是文件夹，或文件夹不可写。",
     "The file was written but could not be renamed. The target may be a "
     "folder, or its folder may not be written."},
    {SB_NO_MEMORY, DIAG_ERROR, "内存不足", "out of memory",
     "系统不能再提供内存。", "The system has no more memory to give."},
    {SB_ARENA_CAP, DIAG_ERROR, "超过一份材料包的内存上限（{1} MiB）",
     "a packet may use at most {1} MiB of memory",
     "输入产生了异常大的材料包。请检查是否有过长的文字或表格。",
     "The input makes an unusually large packet. Look for a text or a table "
     "that is far too long."},
    {SB_WORKER_LIMIT, DIAG_ERROR, "工作进程超过{1}上限而被终止",
     "the worker was stopped at its limit of {1}",
     "每份输入在有处理器时间与内存上限的进程中处理。",
     "Each input is worked on in a process with a limit of processor time and "
     "memory."},
    {SB_WORKER_CRASH, DIAG_ERROR, "工作进程异常终止（信号{1}）",
     "the worker ended abnormally (signal {1})",
     "这是程序自身的缺陷；其他输入不受影响。请连同输入文件报告。",
     "This is a fault of the program itself; other inputs are not affected. "
     "Please report it with the input."},
    {SB_NO_PROCESS, DIAG_ERROR, "无法启动工作进程",
     "cannot start a worker process",
     "系统不能再创建进程。用 -j 减少同时运行的进程。",
     "The system can make no more processes. Run fewer at a time with -j."},
    {SB_FILE_WAIT, DIAG_ERROR, "等待{1}秒后管道中仍无内容",
     "nothing came through the pipe for {1} s",
     "给出的是命名管道，但没有程序向其中写入。",
     "The path is a named pipe, and no program writes to it."},
    {SB_MORE, DIAG_NOTE, "另有{1}条消息未显示",
     "{1} more messages are not shown",
     "消息过多时只显示前面的；先处理已显示的，再运行一次。",
     "Of very many messages only the first are shown. Mend what they name and "
     "run again."},
};

const struct diag_rows diag_base = {rows, sizeof rows / sizeof rows[0]};
